/** Where a company belongs when its roster row says it badly or not at all: ports of entry, regions, and the field office nearest to them. */

/** A port of entry: CBP Schedule D code, state, and zone. */
export type Port = { readonly code: string; readonly state: string; readonly zone: string };
export type Ports = ReadonlyMap<string, Port>;

/** The office for whoever has neither a known port nor a known region. */
export const HEADQUARTERS = 'headquarters';

/**
 * Field offices by customs district (the first two digits of a Schedule D code), the nearest along the border or the coast. The offices are
 * those that are named in public (domain reference, section 5); which district reports to which is assumed, and for a program office to set.
 */
const DISTRICTS: Readonly<Record<string, readonly string[]>> = {
  buffalo: ['01', '02', '07', '09', '33', '34', '35', '36', '37', '38', '39', '41', '45'],
  houston: ['19', '20', '21', '53', '55'],
  laredo: ['22', '23', '24'],
  'los-angeles': ['25', '26', '27', '28', '29', '30', '31', '32'],
  miami: ['15', '16', '17', '18', '49', '51', '52'],
  'new-york': ['04', '05', '10', '11', '13', '14', '46', '47', '54'],
};

/** Regions abroad by `<country>-<region>` (ISO 3166-2): the zone that most of the region keeps, and its office. */
const REGIONS: Readonly<Record<string, readonly [zone: string, office: string]>> = {
  'MX-BCN': ['America/Tijuana', 'los-angeles'],
  'MX-BCS': ['America/Mazatlan', 'los-angeles'],
  'MX-SON': ['America/Hermosillo', 'los-angeles'],
  'MX-SIN': ['America/Mazatlan', 'los-angeles'],
  'MX-CHH': ['America/Chihuahua', 'laredo'],
  'MX-COA': ['America/Monterrey', 'laredo'],
  'MX-NLE': ['America/Monterrey', 'laredo'],
  'MX-TAM': ['America/Monterrey', 'laredo'],
  'MX-DUR': ['America/Monterrey', 'laredo'],
  'MX-SLP': ['America/Mexico_City', 'laredo'],
  'MX-AGU': ['America/Mexico_City', 'laredo'],
  'MX-GUA': ['America/Mexico_City', 'laredo'],
  'MX-JAL': ['America/Mexico_City', 'laredo'],
  'MX-QUE': ['America/Mexico_City', 'laredo'],
  'MX-MEX': ['America/Mexico_City', 'laredo'],
  'MX-CMX': ['America/Mexico_City', 'laredo'],
  'MX-PUE': ['America/Mexico_City', 'laredo'],
  'MX-VER': ['America/Mexico_City', 'houston'],
  'MX-YUC': ['America/Merida', 'houston'],
  'MX-ROO': ['America/Cancun', 'miami'],
  'CA-BC': ['America/Vancouver', 'los-angeles'],
  'CA-AB': ['America/Edmonton', 'buffalo'],
  'CA-SK': ['America/Regina', 'buffalo'],
  'CA-MB': ['America/Winnipeg', 'buffalo'],
  'CA-ON': ['America/Toronto', 'buffalo'],
  'CA-QC': ['America/Toronto', 'buffalo'],
  'CA-NB': ['America/Moncton', 'new-york'],
  'CA-NS': ['America/Halifax', 'new-york'],
  'CA-PE': ['America/Halifax', 'new-york'],
  'CA-NL': ['America/St_Johns', 'new-york'],
};

const officeOfPort = (code: string): string | undefined =>
  Object.keys(DISTRICTS).find((office) => DISTRICTS[office]?.includes(code.slice(0, 2)));

export type Place = { readonly zone: string | null; readonly office: string };

/** Zone and office by the port, else by the region: for a US state, those of the first port in it. A zone that cannot be told is null. */
export function placeOf(
  at: { readonly port: string; readonly country: string; readonly region: string },
  ports: Ports,
): Place {
  const port =
    ports.get(at.port) ??
    (at.country === 'US' ? [...ports.values()].find(({ state }) => state === at.region) : undefined);
  if (port) return { zone: port.zone, office: officeOfPort(port.code) ?? HEADQUARTERS };
  const key = `${at.country}-${at.region}`;
  const region = Object.hasOwn(REGIONS, key) ? REGIONS[key] : undefined;
  return region ? { zone: region[0], office: region[1] } : { zone: null, office: HEADQUARTERS };
}
