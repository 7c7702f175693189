"""English words and the Dutch ones that names in the store have for them: titles stay Dutch, colleagues ask in English.

Only for finding names: what an English word asks for is in the words of the topics.
"""

from __future__ import annotations

from dataclasses import replace

from bot.understanding.text import Token

_TABLE = """
ability: vermogen | absence: verzuim | academy: academie | access: toegang | accessibility: toegankelijkheid
accessible: toegankelijk | account: account | accounts: accounts | acquisition: verwerving aanschaf
action plan: plan van aanpak | adjustment: aanpassing | administration: administratie beheer | advice: advies
aerial photos: luchtfoto luchtfotos beeldmateriaal | agreement: overeenkomst afspraak | aids: hulpmiddelen
air: lucht | alarm: alarm | algorithm: algoritme | algorithms: algoritmen algoritmes | analysis: analyse
annual: jaarlijks jaar | annual report: jaarverslag | app: app | appeal: bezwaar | appeals: bezwaren
appliances: apparaten | application: applicatie aanvraag | applications: applicaties aanvragen
appointment: afspraak | appointments: afspraken | approach: aanpak | archive: archief | archives: archief archieven
archiving: archivering | area: gebied | asset: bedrijfsmiddel | assets: bedrijfsmiddelen
assistance: hulp ondersteuning | assistant: assistent | attack: aanval | attacks: aanvallen | audit: audit controle
authentication: authenticatie | automation: automatisering | availability: beschikbaarheid | available: beschikbaar
background: achtergrond | average: gemiddelde | awareness: bewustwording bewustzijn | backup: backup reservekopie
backups: backups reservekopieen | bankruptcy: faillissement | base registration: basisregistratie
base registrations: basisregistraties | base registries: basisregistraties | basic registers: basisregistraties
basic registration: basisregistratie | basic registrations: basisregistraties | basic registries: basisregistraties
benefits: uitkeringen | bicycle: fiets | bid: offerte aanbesteding | bike: fiets | board: bestuur | boundary: grens
branch: vestiging | breach: lek inbreuk | bridge: brug | bridges: bruggen | broadband: breedband | building: gebouw
building permits: bouwvergunningen omgevingsvergunningen | buildings: gebouwen | business: bedrijf ondernemer
businesses: bedrijven ondernemers | call: gesprek telefoon oproep | calls: gesprekken | camera: camera
cameras: cameras camera | capacity: capaciteit | card: kaart pas | care: zorg | case: zaak
case based working: zaakgericht | case management: zaaksysteem zaakgericht | case management system: zaaksysteem
case system: zaaksysteem | cases: zaken | catalogue: catalogus | cemetery: begraafplaats
central: centraal centrale | certificate: certificaat | certificates: certificaten | chain: keten
change: wijziging | charging points: laadpalen | charging stations: laadpalen | chat: chat | chatbot: chatbot
check: controle | checks: controles | child: kind | choice: keuze | citizen: burger inwoner
citizen affairs: burgerzaken | citizen portal: inwonerportaal | citizens: burgers inwoners | city: stad
city hall: stadhuis | civil affairs: burgerzaken | claim: claim | clean: schoon | clean up: opschoning
cleanup: opschoning | click: klik | climate: klimaat | cloud services: clouddiensten clouddienst | code: code
collaboration: samenwerking | collection: collectie inzameling | collective: collectief
communication: communicatie | communications: communicatie | community: gemeenschap
community centers: buurthuizen dorpshuizen wijkcentra | community centres: buurthuizen dorpshuizen wijkcentra
companies: bedrijven | company: bedrijf | complaint: klacht | complaints: klachten | computer: computer
computers: computers werkplekken | connection: verbinding aansluiting koppeling
connections: verbindingen aansluitingen koppelingen | console: console | consultation: overleg raadpleging inspraak
contact: contact | contacts: contacten klantcontacten | content: inhoud | continuity: continuiteit
control: beheersing controle | cooling: koeling | copies: kopieen | core: kern | cost: kosten
cost overview: kostenoverzicht | cost survey: kostenoverzicht | costs: kosten lasten | council: raad gemeenteraad
council chamber: raadzaal | council documents: raadsstukken | council information: raadsinformatie
council members: raadsleden
mutation: mutatie | mutations: mutaties
council proposal: raadsvoorstel | councillors: raadsleden | counter: balie loket | counters: balies loketten
coverage: dekking | creation: creatie aanmaak | crisis: crisis | current: huidig | customer: klant
customer contact: klantcontact | customer journey: klantreis | customer journeys: klantreizen
customer satisfaction: klanttevredenheid | customers: klanten | cyber attack: cyberaanval
cyber exercise: cyberoefening | cyber security: cyberveiligheid informatieveiligheid | cyberattack: cyberaanval
cybersecurity: cyberveiligheid | cycling: fiets | damage: schade | data: gegevens data | data breach: datalek
data breaches: datalekken | data center: datacenter | data centre: datacenter | data driven: datagedreven
data leak: datalek | data leaks: datalekken | data protection: gegevensbescherming
data quality: datakwaliteit gegevenskwaliteit | data storage: dataopslag | data warehouse: datawarehouse
database: databank database | day: dag | debt: schuld | debts: schulden | decision: besluit
decision making: besluitvorming | decisions: besluiten | declaration: aangifte declaratie
defects: gebreken storingen | delay: vertraging | delivery: levering oplevering | department: afdeling
dependence: afhankelijkheid | dependency: afhankelijkheid | design: ontwerp | desk: balie loket
destruction: vernietiging | detection: detectie | development: ontwikkeling doorontwikkeling | device: apparaat
devices: apparaten devices | digital: digitaal digitale | digital counter: digitale balie
digital desk: digitale balie | digital resilience: digitale weerbaarheid
digital services: digitale dienstverlening | digitalisation: digitalisering | digitalization: digitalisering
digitisation: digitalisering | digitization: digitalisering | disk: schijf | disposal: afvoer verwijdering
document: document | documents: documenten stukken | domain: domein | donation: donatie | door: deur
drinking water: drinkwater | drone: drone | drones: drones | duration: duur | duty: plicht | economy: economie
education: onderwijs | efficiency: efficientie doelmatigheid | elderly: ouderen | election: verkiezing
elections: verkiezingen | electricity: elektriciteit stroom | electronic: elektronisch | emergency: nood
emergency power: noodstroom | employee: medewerker | employees: medewerkers | encryption: versleuteling
energy: energie | energy consumption: energieverbruik | energy use: energieverbruik | enforcement: handhaving
entrance: ingang toegang | entrepreneurs: ondernemers | environment: milieu omgeving | environment act: omgevingswet
environmental act: omgevingswet | environmental permits: omgevingsvergunningen
environmental planning act: omgevingswet | equalisation: egalisatie | equalization: egalisatie
equipment: apparatuur | error: fout | errors: fouten | escrow: escrow | ethics: ethiek | evaluation: evaluatie
evening: avond | event: evenement | events: evenementen | exchange: uitwisseling | exercise: oefening
exit: uitstap exit | expansion: uitbreiding | expenses: uitgaven | experiment: proef experiment
exploration: verkenning | extension: verlenging uitbreiding | external: extern externe | external hire: inhuur
facilities: voorzieningen faciliteiten | facility: voorziening faciliteit | failure: uitval storing
fiber: glasvezel | fiber optic: glasvezel | fibre: glasvezel | fibre network: glasvezelnetwerk
fibre optic: glasvezel | fibre ring: glasvezelring | file: dossier bestand | files: dossiers bestanden
filing: archief | finance: financien financieel | financial: financieel financiele | fine: boete | fire: brand
firewall: firewall | fleet: wagenpark | flood: overstroming | forecast: prognose | form: formulier
forms: formulieren | framework: kader | fraud: fraude | freedom: vrijheid | front desk: balie
functional: functioneel functionele | garbage: afval | gate: poort | gates: poorten | gateway: poort | geo: geo
geo information: geoinformatie geo | geographical: geografisch | governance: sturing governance
government: overheid | grant: subsidie | grants: subsidies | graves: graven | green: groen | ground: grond
groundwater: grondwater | group: groep | growth: groei | guidance: begeleiding | guideline: richtlijn beleidslijn
hall: hal | handheld: handheld | handhelds: handhelds | harbour: haven | hardware: hardware apparatuur
health: gezondheid | help: hulp | helpdesk: servicedesk helpdesk servicepunt | high: hoog | hire: inhuur
hiring: inhuur | hiring costs: inhuur | home: thuis | home working: thuiswerken thuiswerk | homes: woningen
hosting: hosting | alderman: wethouder | aldermen: wethouders | mayor: burgemeester
hour: uur | house: huis woning | household: huishouden | housing: wonen huisvesting | human: mens | hybrid: hybride
identity: identiteit | illness: ziekte | image: beeld | imagery: beeldmateriaal | images: beelden beeldmateriaal
impact: gevolgen impact | implementation: invoering implementatie | improvement: verbetering | incident: incident
incidents: incidenten | inclusive: inclusieve inclusief | income: inkomsten inkomen | incorrect: onjuiste
index: index | industrial: bedrijven | influence: invloed | information: informatie
information evening: informatieavond | information management: informatiemanagement informatiebeheer
information security: informatieveiligheid informatiebeveiliging | infrastructure: infrastructuur
inhabitants: inwoners | innovation: innovatie | inspection: inspectie controle toezicht
installation: installatie plaatsing | insurance: verzekering | integration: koppeling integratie
integrations: koppelingen | integrity: integriteit | interface: koppelvlak koppeling
interfaces: koppelvlakken koppelingen | internal: intern interne | introduction: invoering
inventory: inventarisatie | investigation: onderzoek | invoice: factuur | invoices: facturen | job: baan werk
joint: gezamenlijk gezamenlijke | journey: reis | key registers: basisregistraties
key registries: basisregistraties | kiosk: zuil | knowledge: kennis | labour market: arbeidsmarkt | lake: meer
lamp: lamp | land: grond | landlord: verhuurder | language: taal | laptop: laptop | laptops: laptops
large: grote groot | law: wet | lawyer: advocaat | leak: lek | leaks: lekken | learning: leren
legal: juridisch wettelijk | legislation: wetgeving | letter: brief | level: niveau | library: bibliotheek
licence: licentie | licences: licenties | license: licentie | licenses: licenties | life: leven
light: licht verlichting | lighting: verlichting | litter: zwerfafval | loan: lening | local: lokaal lokale
location: locatie | locations: locaties | lock: slot | logging: logging | loss: verlies uitval | mail: post mail
mailbox: postbus | mailboxes: postbussen | maintenance: onderhoud beheer | major: grote | malfunction: storing
management: beheer | management information: stuurinformatie managementinformatie | manager: manager
manual: handleiding | map: kaart | maps: kaarten | market: markt | materials: materiaal | measurement: meting
meeting: vergadering | meetings: vergaderingen | member: lid | memo: memo | message: bericht | messages: berichten
metadata: metadata | method: werkwijze methode | mfa: tweestapsverificatie meerfactorauthenticatie
migration: migratie | minutes: notulen | mobile: mobiele mobiel
mobile phones: mobiele telefoons mobieltjes smartphones | money: geld | monitoring: bewaking monitoring
month: maand | moving: verhuizen verhuizing | moving house: verhuizen verhuizing
multi factor authentication: tweestapsverificatie meerfactorauthenticatie | municipal: gemeentelijke gemeente
municipal council: gemeenteraad | municipality: gemeente | museum: museum | natural: natuurlijk | nature: natuur
neighbourhood: buurt wijk | neighbourhoods: buurten wijken | neighbouring municipalities: buurgemeenten
network: netwerk | network outage: netwerkuitval | networks: netwerken | new: nieuw nieuwe | newsletter: nieuwsbrief
night: nacht | noise: geluid | notice: bekendmaking melding | notification: melding | notifications: meldingen
objection: bezwaar | objections: bezwaren | office: kantoor | officer: functionaris | old: oude
online: online digitaal | open data: open data | open government: open overheid
open government act: open overheid woo | opening: opening | operation: werking | operational: operationeel
order: opdracht bestelling | organisation: organisatie | orientation: orientatie | outage: uitval storing
outages: storingen | outdated: verouderde | outdoor: buiten | outsourcing: uitbesteding | overhead: overhead
overview: overzicht | package: pakket | packages: pakketten | panoramas: panoramas | paper: papier
parking: parkeren parkeer | parking permit: parkeervergunning | parking permits: parkeervergunningen
participation: participatie deelname | partner: partner | partners: partners | passport: paspoort
passports: paspoorten reisdocumenten | password: wachtwoord | passwords: wachtwoorden | patch: patch
pavement: stoep | pay: betalen | payment: betaling | payments: betalingen | payroll: loonkosten salarissen
people: personen | performance: prestatie | permission: toestemming
permit: vergunning | permits: vergunningen | person: persoon
personal: persoonlijk persoons | personnel: personeel | phase: fase | phishing: phishing
phishing mail: oefenmails phishing | phone: telefoon | phone exchange: telefooncentrale
phone system: telefooncentrale telefonie | phones: telefoons | photo: foto | photos: fotos
physical: fysiek fysieke | pilot: pilot proef | place: plek plaats | places: plekken | plan: plan
plan of action: plan van aanpak | planning: planning | platform: platform | playground: speeltuin | police: politie
policy: beleid | poll: peiling | pool: bad | population: bevolking | portal: portaal | post: post | power: stroom
power failure: stroomuitval | power outage: stroomuitval | presentation: presentatie | prevention: preventie
price: prijs | price increase: prijsstijging | price rise: prijsstijging | printer: printer | printers: printers
printing: printen drukwerk afdrukken | privacy: privacy | procedure: procedure | procedures: procedures
process: proces | processes: processen | procurement: inkoop aanbesteding | product: product | products: producten
profile: profiel | progress: voortgang | progress letter: voortgangsbrief | property: vastgoed | proposal: voorstel
protection: bescherming beveiliging | protocol: protocol | prototype: prototype | province: provincie
provision: voorziening | public: openbare publiek | public places: openbare plekken | public space: openbare ruimte
publication: publicatie bekendmaking | publications: publicaties bekendmakingen | purchase: aankoop inkoop
purchasing: inkoop | quality: kwaliteit | quality drive: kwaliteitsslag | quarter: kwartaal | question: vraag
questions: vragen | queue: wachtrij | quick scan: quickscan | radio: radio | rail: spoor
ransomware: ransomware gijzelsoftware | rate: tarief percentage | rates: tarieven | reachability: bereikbaarheid
reading: lezen | ready: gereed | recovery: herstel | recruitment: werving | recycling: recycling afval
refresh: vervanging | refugees: vluchtelingen | region: regio | regional: regionaal regionale
register: register registratie | registers: registers registraties | registration: registratie aanmelding
regulation: regeling regelgeving verordening | relocation: verhuizing | remote working: thuiswerken
renewal: vernieuwing vervanging | renovation: renovatie | rent: huur | repair: herstel reparatie
replacement: vervanging vervangen | replacing: vervanging vervangen | report: rapport verslag rapportage melding
reporting: rapportage | reports: rapporten meldingen | request: verzoek aanvraag | requests: verzoeken aanvragen
requirements: eisen | research: onderzoek | resident portal: inwonerportaal | residents: inwoners bewoners
residents portal: inwonerportaal | resilience: weerbaarheid | response: reactie
response time: responstijd reactietijd | result: resultaat | retention: bewaren bewaartermijn
retention periods: bewaartermijnen | review: herziening toets | revision: herziening | right: recht
rights: rechten | ring: ring | river: rivier | road: weg | roads: wegen | retention: bewaar bewaartermijn
retention period: bewaartermijn bewaartermijnen | retention periods: bewaartermijnen | role: rol | roll out: uitrol
rollout: uitrol | roof: dak | room: ruimte kamer | rooms: ruimten kamers | route: route | router: router
routes: routes | rules: regels spelregels | safety: veiligheid | salaries: salarissen loonkosten | salary: salaris
sale: verkoop | sanctions: sancties | satisfaction: tevredenheid | scan: scan | scanner: scanner
scanners: scanners | scanning: scannen scan scanstraat digitaliseren
conferences: congressen | conference: congres congressen | print: drukwerk print | print work: drukwerk
school: school | schools: scholen | screen: scherm
screens: schermen | search: zoeken | secure: veilig veilige | security: beveiliging veiligheid
security center: beveiligingscentrum | security centre: beveiligingscentrum
self service: selfservice zelfbediening | sensor: sensor | sensors: sensoren | server: server
server room: serverruimte | server rooms: serverruimten serverruimtes | servers: servers
service: dienst dienstverlening service | service centre: servicecentrum | service desk: servicedesk servicepunt
service point: servicepunt | services: diensten dienstverlening | sewage: riool riolering | sewer: riool
shadow it: schaduw | shared: gedeeld gezamenlijk gezamenlijke | shop: winkel | shortage: tekort krapte
sick leave: ziekteverzuim verzuim | signature: handtekening ondertekening | signatures: handtekeningen
signing: ondertekening ondertekenen | site: locatie website | skills: vaardigheden | slow: traag
small: kleine klein | smart: slim slimme | smartphone: smartphone | smartphones: smartphones
social: sociaal sociale | social domain: sociaal domein | social security: sociale zaken | society: samenleving
software: software programmatuur | solar: zonne | source: bron | space: ruimte | specialist: specialist
specialists: specialisten | speech: spraak | speech assistant: spraakassistent | sports: sport
spreadsheet: spreadsheet | staff: personeel medewerkers | staffing: personeel
cooperation: samenwerking | operations: bedrijfsvoering | standard: standaard | standards: standaarden
state: staat | statistics: statistiek | steering: sturing | storage: opslag | storm: storm | strategy: strategie
street: straat | street lighting: straatverlichting | streets: straten | structure: structuur | student: leerling
study: onderzoek | subscription: abonnement | subscriptions: abonnementen | subsidies: subsidies | subsidy: subsidie
supervision: toezicht | supplier: leverancier | suppliers: leveranciers | supply: levering | support: ondersteuning
survey: enquete onderzoek | sustainability: duurzaamheid | swimming pool: zwembad | switch: switch overstap
switchboard: telefooncentrale | switches: switches | system: systeem | systems: systemen | table: tafel
tablet: tablet | tablets: tablets | task: taak | tax: belasting | tax system: belastingpakket | taxes: belastingen
teams: teams | technical: technisch | technology: technologie techniek | telecom: telecom telefonie
telephone: telefoon | telephone exchange: telefooncentrale | telephony: telefonie | template: sjabloon
templates: sjablonen | tender: aanbesteding | tendering: aanbesteding aanbesteden | test: test toets
testing: testen | theft: diefstal | ticket: melding | tickets: meldingen kaartjes | time: tijd | tool: hulpmiddel
tools: hulpmiddelen | tourism: toerisme | tourist tax: toeristenbelasting | town: stad dorp
town hall: stadhuis gemeentehuis stadskantoor | trade: handel | traffic: verkeer
traffic light: stoplicht verkeerslicht | traffic lights: stoplichten verkeerslichten
training: opleiding training leergang | trainings: opleidingen trainingen | transfer: overdracht
transition: transitie overgang | translation: vertaling | transparency: transparantie | transparent: transparant
transport: vervoer transport | travel: reis | travel documents: reisdocumenten | tree: boom bomen | trees: bomen
trial: proef | two factor authentication: tweestapsverificatie | unauthorised: onbevoegd onbevoegde
unauthorized: onbevoegd onbevoegde | unequal: ongelijke | unused: ongebruikte | update: actualisatie bijwerken
upgrade: upgrade | usage: gebruik | use: gebruik | user: gebruiker | users: gebruikers | vacancies: vacatures
vacancy: vacature | validation: validatie | value: waarde | vault: kluis | vehicle: voertuig | vehicles: voertuigen
vendor: leverancier | version: versie | video: video | view: weergave | viewer: viewer | village: dorp
villages: dorpen kernen | virtual: virtuele | virus: virus | vision: visie | visit: bezoek | visitors: bezoekers
visits: bezoeken | voice assistant: spraakassistent | volunteers: vrijwilligers | vote: stem
vulnerabilities: kwetsbaarheden | vulnerability: kwetsbaarheid | wait: wacht | waiting time: wachttijd
waiting times: wachttijden | waste: afval | waste collection: afvalinzameling | water: water | website: website
websites: websites | wedding: huwelijk trouwen | wedding planner: huwelijksplanner | weddings: huwelijken
weighing: wegen | weigh: wegen | weighed: wegen gewogen | welfare: bijstand welzijn | wifi: wifi | window: raam
woo: woo | work: werk
workforce: personeel | working from home: thuiswerken thuiswerk | workplace: werkplek
workplace costs: werkplekkosten | workplaces: werkplekken | workspace: werkplek | workspaces: werkplekken
workstation: werkplek | workstations: werkplekken | writing: schrijven | year: jaar | youth: jeugd
youth care: jeugdzorg | zone: zone
clerk: griffier | council clerk: griffier | city clerk: griffier | town clerk: griffier
director: directeur | head: hoofd | secretary: secretaris | project leader: projectleider
programme manager: programmamanager | program manager: programmamanager | adviser: adviseur | advisor: adviseur
project manager: projectleider projectmanager | risk: risico risico's | risks: risico's | promises: toezeggingen
reported: gemelde gemeld | avg: gemiddelde gemiddeld
contract manager: contractmanager | coordinator: coordinator
cloud: cloud
comparison: vergelijking | policy line: beleidslijn | policy guideline: beleidslijn | incident report: rapport
incident: incident storing | neighbours: buurgemeenten | neighbors: buurgemeenten | power cut: stroomuitval
power cuts: stroomuitval | neighbouring towns: buurgemeenten | base registry: basisregistratie
sewers: riool | two step verification: tweestapsverificatie
step verification: tweestapsverificatie | verification: verificatie tweestapsverificatie
wrong: onjuiste foute fouten | incorrect: onjuiste | abuse: misbruik | misuse: misbruik
admin rights: beheerrechten | purchasing licences: licenties | elderly people: ouderen
letter: brief | survey results: resultaten
multi year: meerjaren | multi year plan: meerjarenplan | charging point: laadpaal laadpalen
charging points: laadpalen | charging map: laadpalen | charging: laad | flexible workplaces: flexplekken
"""


_SYNONYMS = """
financiele: financien financieel | financieel: financien financiele
failliet: faillissement | bankroet: faillissement | bankrupt: faillissement | insolvency: faillissement
faillissementen: faillissement | ransomware: gijzelsoftware ransomware | gijzelsoftware: ransomware
gijzelvirus: gijzelsoftware ransomware | gijzeling: gijzelsoftware ransomware | malware: malware gijzelsoftware
hackers: hack cyberaanval inbraak | gehackt: hack cyberaanval inbraak | hacken: hack cyberaanval inbraak
datalek: datalek lekken lek gegevenslek | datalekken: datalekken datalek lekken gegevenslek
gelekt: lekken lek datalek | lekt: lekken lek datalek | stijgende: stijging prijsstijging kostenstijging
stijgen: stijging prijsstijging kostenstijging | prijzen: prijs prijsstijging | duurdere: prijsstijging kostenstijging
prijsverhoging: prijsstijging kostenstijging | prijsverhogingen: prijsstijging kostenstijging
prijsstijgingen: prijsstijging kostenstijging | licentieprijzen: licenties licentie | licentiekosten: licenties licentie
uitvalt: uitval | uitvallen: uitval | platligt: uitval storing | vertrekkende: vertrek vertrekken
vertrekken: vertrek | vertrekt: vertrek | opstappen: vertrek | weglopen: vertrek
personeelstekort: capaciteit tekort krapte | onderbezetting: capaciteit tekort krapte
personeelsgebrek: capaciteit tekort krapte | krapte: capaciteit tekort | boetes: boete
ap: toezichthouder persoonsgegevens | provider: leverancier | providers: leveranciers
mfa: tweestapsverificatie meerfactorauthenticatie tweefactorauthenticatie
oude: verouderde | oud: verouderd verouderde | ouderwetse: verouderde | outdated: verouderde | ageing: verouderde
woo: overheid openbaarheid | personele: personeel | personeelsrisico: personeel | stroomstoring: stroomuitval
stroomstoringen: stroomuitval | blackout: stroomuitval | hackaanval: cyberaanval hack | hackaanvallen: cyberaanval hack
tweefactor: tweestapsverificatie meerfactorauthenticatie tweefactorauthenticatie
tweefactorauthenticatie: tweestapsverificatie meerfactorauthenticatie
meerfactorauthenticatie: tweestapsverificatie tweefactorauthenticatie
telefonie: telefooncentrale telefoon telefoons telefonie | telefoon: telefonie telefooncentrale
telefoons: telefonie | bellen: telefonie | telefoonkosten: telefonie telefooncentrale
telefonieabonnementen: telefonie abonnementen | mobieltjes: mobiele smartphones toestellen | gsm: mobiele smartphones
verbouwing: vernieuwing renovatie | verbouwen: vernieuwing renovatie | renovatie: vernieuwing verbouwing
vernieuwen: vernieuwing | vernieuwd: vernieuwing | modernisering: vernieuwing | vernieuwing: renovatie modernisering
vervangen: vervanging vernieuwing | vervangt: vervanging | aanschaf: vervanging aankoop
scholing: opleiding opleidingen training | opleiding: scholing training | opleidingen: scholing trainingen
training: scholing opleiding training | trainingen: scholing opleidingen | cursus: scholing opleiding
cursussen: scholing opleidingen | bijscholing: scholing opleiding | leren: scholing
opleidingskosten: scholing opleiding
back-up: reservekopie backup | backup: reservekopie | backups: reservekopie | reservekopieen: reservekopie
drukwerk: printen print kopieer | printers: drukwerk print | printen: drukwerk print | kopieren: drukwerk kopieer
inhuur: inhuur externe | bandbreedte: netwerk verbindingen | draadloos: wifi | draadloze: wifi
salaris: loonkosten salarissen | salarissen: loonkosten salaris | lonen: loonkosten | loon: loonkosten
salariskosten: loonkosten | rekencentrum: datacenter | serverruimte: datacenter | uitwijk: uitwijk datacenter
beeldbellen: vergaderen videovergaderen | cameratoezicht: camera camera's | schermen: beeldschermen
gdpr: avg privacy persoonsgegevens | privacywet: avg privacy | privacywetgeving: avg privacy
hosting: hosting cloud | laadpalen: laadpaal | noodstroom: noodstroom stroomvoorziening
"""
"""Everyday words, in either language, for what names say more formally: they point out the same things."""


def _read(table: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    entries = (entry.split(":") for entry in table.replace("\n", "|").split("|") if entry.strip())
    return {tuple(english.split()): tuple(dutch.split()) for english, dutch in entries}


SYNONYMS = _read(_SYNONYMS)
DUTCH_FOR = _read(_TABLE)
LONGEST = max(len(english) for english in DUTCH_FOR)


def translated(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Give each English word the Dutch ones it may stand for in a name; of several words together the longest."""
    found = list(tokens)
    at = 0
    while at < len(tokens):
        for length in range(min(LONGEST, len(tokens) - at), 0, -1):
            dutch = DUTCH_FOR.get(tuple(token.text for token in tokens[at : at + length]))
            if dutch:
                for n in range(at, at + length):
                    found[n] = Token(tokens[n].text, tokens[n].original, tokens[n].forms, dutch)
                at += length - 1
                break
        at += 1
    return tuple(found)


def with_synonyms(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Give each everyday word the more formal ones that names may have instead, beside what it had already."""
    return tuple(
        replace(token, also=tuple(dict.fromkeys((*token.also, *SYNONYMS[token.text,]))))
        if (token.text,) in SYNONYMS
        else token
        for token in tokens
    )
