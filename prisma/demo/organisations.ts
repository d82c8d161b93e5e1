// Invented employers: for each sector its job titles, address domain and share, and names by region.

import type { DemoRegion, DemoSector } from "./types";

/** Every region, with the invented places whose names its organisations bear. */
export const places: Readonly<Record<Exclude<DemoRegion, "national">, readonly string[]>> = {
  "north-east": ["Northmoor", "Wearbridge", "Staithe Valley"],
  "north-west": ["Harrowdale", "Mersham", "Fellside"],
  "yorkshire-and-the-humber": ["Calderthorpe", "Humberwick", "Dalesbrough"],
  "east-midlands": ["Ashbourne Vale", "Trentham Cross", "Wolds and Fosse"],
  "west-midlands": ["Arden Heath", "Blackvale", "Severn Marches"],
  eastern: ["Fenmarket", "Orwell Coast", "Broadmere"],
  "south-east": ["Wealdhurst", "Downsmere", "Thameshaven"],
  "south-west": ["Moorcombe", "Exbridge", "Tamarside"],
  london: ["Lea Marsh", "Kingsferry", "Northgate and Heath"],
  wales: ["Cwm Derw", "Aberhafren", "Glan Morwyn"],
  scotland: ["Strathlorne", "Kirkmorran", "Inverfallan"],
  "northern-ireland": ["Lough Darragh", "Ballymornan", "Glenkeeran"],
};

/** What is known about a sector. `{place}` stands for a place in the patterns. */
export interface DemoSectorFacts {
  readonly sector: DemoSector;
  /** The share of delegates, in per cent. */
  readonly share: number;
  readonly domain: string;
  readonly jobTitles: readonly string[];
  /** Names of local employers; empty where the sector only has national ones. */
  readonly local: readonly string[];
  /** Names of employers that work everywhere. */
  readonly national: readonly string[];
}

/** Every sector. The shares add up to 100. */
export const sectors: readonly DemoSectorFacts[] = [
  {
    sector: "police",
    share: 30,
    domain: "police.example.org",
    jobTitles: [
      "Detective Chief Inspector",
      "Detective Inspector",
      "Detective Sergeant",
      "Neighbourhood Inspector",
      "Superintendent",
      "Force Intelligence Manager",
      "Financial Investigator",
      "Partnership Coordinator for Serious and Organised Crime",
      "Analyst",
    ],
    local: ["{place} Constabulary", "{place} Police"],
    national: ["National Policing Coordination Unit"],
  },
  {
    sector: "regional-organised-crime-unit",
    share: 9,
    domain: "rocu.example.org",
    jobTitles: [
      "Senior Investigating Officer",
      "Regional Coordinator",
      "Prevent Officer",
      "Cyber Protect Officer",
      "Asset Recovery Manager",
      "Intelligence Analyst",
    ],
    local: ["{place} Regional Organised Crime Unit"],
    national: ["Regional Units Coordination Centre"],
  },
  {
    sector: "national-agency",
    share: 7,
    domain: "agency.example.org",
    jobTitles: ["Operations Manager", "Senior Officer", "Intelligence Officer", "Threat Lead"],
    local: [],
    national: [
      "National Borders and Freight Agency",
      "Workplace Standards Inspectorate",
      "Environmental Crime Agency",
      "Specialist Prosecution Authority",
    ],
  },
  {
    sector: "central-government",
    share: 5,
    domain: "government.example.org",
    jobTitles: ["Policy Adviser", "Head of Policy", "Programme Manager", "Social Researcher"],
    local: [],
    national: [
      "Department for Safer Communities",
      "Department for Public Protection",
      "Office for Trade and Company Registers",
    ],
  },
  {
    sector: "local-authority",
    share: 18,
    domain: "council.example.org",
    jobTitles: [
      "Community Safety Manager",
      "Trading Standards Officer",
      "Head of Licensing",
      "Housing Enforcement Officer",
      "Children's Services Manager",
      "Anti-social Behaviour Officer",
      "Elected Member for Community Safety",
    ],
    local: ["{place} Council", "{place} Borough Council", "{place} County Council"],
    national: ["Association for Council Safety Officers"],
  },
  {
    sector: "health",
    share: 7,
    domain: "health.example.org",
    jobTitles: [
      "Named Nurse for Safeguarding",
      "Consultant in Emergency Medicine",
      "Public Health Practitioner",
      "Drug and Alcohol Services Manager",
    ],
    local: ["{place} Hospitals Trust", "{place} Health Board"],
    national: ["Institute for Health and Community Safety"],
  },
  {
    sector: "education",
    share: 5,
    domain: "education.example.org",
    jobTitles: [
      "Head Teacher",
      "Designated Safeguarding Lead",
      "Senior Lecturer",
      "Pastoral Manager",
    ],
    local: ["{place} Academy", "{place} College", "University of {place}"],
    national: ["Open School for Community Safety"],
  },
  {
    sector: "fire-and-rescue",
    share: 4,
    domain: "fire.example.org",
    jobTitles: ["Station Manager", "Fire Safety Inspector", "Group Manager for Prevention"],
    local: ["{place} Fire and Rescue Service"],
    national: ["Fire Prevention Research Centre"],
  },
  {
    sector: "prisons-and-probation",
    share: 5,
    domain: "justice.example.org",
    jobTitles: ["Head of Security", "Probation Officer", "Offender Manager", "Prison Governor"],
    local: ["{place} Prison", "{place} Probation Service"],
    national: ["Offender Management Centre"],
  },
  {
    sector: "private",
    share: 5,
    domain: "business.example.com",
    jobTitles: ["Head of Financial Crime", "Fraud Manager", "Security Director", "Partner"],
    local: ["{place} Building Society", "{place} Haulage", "{place} Letting Agents"],
    national: ["Two Rivers Example Bank", "Larkspur and Quill Accountants"],
  },
  {
    sector: "voluntary-and-community",
    share: 5,
    domain: "charity.example.org",
    jobTitles: ["Project Worker", "Chief Executive", "Trustee", "Outreach Coordinator"],
    local: ["{place} Against Trafficking", "{place} Youth Trust", "{place} Victim Support Circle"],
    national: ["Open Door Families Network"],
  },
];
