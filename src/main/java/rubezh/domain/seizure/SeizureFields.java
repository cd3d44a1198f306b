package rubezh.domain.seizure;

/**
 * Constants for the fields, sections and lists of a seizure that code refers to; the only place
 * with such a path as a literal. A constant is named after its path; a path without a component
 * fails when this class loads.
 */
public final class SeizureFields {
    public static final FieldPath HEADER = field("header");
    public static final FieldPath HEADER_NUMBER = field("header.number");
    public static final FieldPath HEADER_STATUS = field("header.status");
    public static final FieldPath HEADER_OPERATION = field("header.operation");
    public static final FieldPath HEADER_STATION = field("header.station");
    public static final FieldPath HEADER_HANDLING = field("header.handling");
    public static final FieldPath HEADER_KIND = field("header.kind");
    public static final FieldPath HEADER_LANGUAGE = field("header.language");
    public static final FieldPath HEADER_LEAD_AGENCY = field("header.leadAgency");
    public static final FieldPath HEADER_JOINT_WITH = field("header.jointWith");
    public static final FieldPath HEADER_OFFENCES = field("header.offences");
    public static final FieldPath HEADER_ABSENCES = field("header.absences");
    public static final FieldPath HEADER_ABSENCES_FIELD = field("header.absences.field");
    public static final FieldPath HEADER_ABSENCES_REASON = field("header.absences.reason");
    public static final FieldPath HEADER_CUSTOMS_BODY = field("header.customsBody");

    public static final FieldPath EVENT = field("event");
    public static final FieldPath EVENT_START = field("event.start");
    public static final FieldPath EVENT_END = field("event.end");
    public static final FieldPath EVENT_DIRECTION = field("event.direction");
    public static final FieldPath EVENT_DETECTED = field("event.detected");
    public static final FieldPath EVENT_PRECISION = field("event.precision");
    public static final FieldPath EVENT_TRAFFIC = field("event.traffic");
    public static final FieldPath EVENT_CASES = field("event.cases");

    public static final FieldPath PLACE = field("place");
    public static final FieldPath PLACE_COUNTRY = field("place.country");
    public static final FieldPath PLACE_POST = field("place.post");
    public static final FieldPath PLACE_DESCRIPTION = field("place.description");
    public static final FieldPath PLACE_STAGE = field("place.stage");
    public static final FieldPath PLACE_TYPE = field("place.type");
    public static final FieldPath PLACE_REGION = field("place.region");
    public static final FieldPath PLACE_COORDINATES = field("place.coordinates");
    public static final FieldPath PLACE_COORDINATE_SOURCE = field("place.coordinateSource");

    public static final FieldPath ROUTE = field("route");
    public static final FieldPath ROUTE_DEPARTURE = field("route.departure");
    public static final FieldPath ROUTE_TRANSIT = field("route.transit");
    public static final FieldPath ROUTE_DESTINATION = field("route.destination");
    public static final FieldPath ROUTE_ORIGIN = field("route.origin");
    public static final FieldPath ROUTE_BASIS = field("route.basis");
    public static final FieldPath ROUTE_PROCEDURE = field("route.procedure");

    public static final FieldPath CONVEYANCES = field("conveyances");
    public static final FieldPath CONVEYANCES_MODE = field("conveyances.mode");
    public static final FieldPath CONVEYANCES_TYPE = field("conveyances.type");
    public static final FieldPath CONVEYANCES_REGISTRATION = field("conveyances.registration");
    public static final FieldPath CONVEYANCES_REGISTRATION_COUNTRY =
            field("conveyances.registrationCountry");
    public static final FieldPath CONVEYANCES_TRAILER = field("conveyances.trailer");
    public static final FieldPath CONVEYANCES_VIN = field("conveyances.vin");
    public static final FieldPath CONVEYANCES_WAGON = field("conveyances.wagon");
    public static final FieldPath CONVEYANCES_HULL = field("conveyances.hull");
    public static final FieldPath CONVEYANCES_MAKE = field("conveyances.make");
    public static final FieldPath CONVEYANCES_VOYAGE = field("conveyances.voyage");
    public static final FieldPath CONVEYANCES_CONTAINER = field("conveyances.container");
    public static final FieldPath CONVEYANCES_STATE_SEALS = field("conveyances.state.seals");
    public static final FieldPath CONVEYANCES_STATE_CAVITY = field("conveyances.state.cavity");
    public static final FieldPath CONVEYANCES_STATE_DETAINED = field("conveyances.state.detained");
    public static final FieldPath CONVEYANCES_STATE_DETAINED_AT =
            field("conveyances.state.detainedAt");

    public static final FieldPath DETECTION = field("detection");
    public static final FieldPath DETECTION_SELECTION = field("detection.selection");
    public static final FieldPath DETECTION_MEANS = field("detection.means");
    public static final FieldPath DETECTION_RISK_PROFILE = field("detection.riskProfile");
    public static final FieldPath DETECTION_DOG = field("detection.dog");
    public static final FieldPath DETECTION_EQUIPMENT = field("detection.equipment");
    public static final FieldPath DETECTION_FIELD_TEST = field("detection.fieldTest");
    public static final FieldPath DETECTION_RADIATION = field("detection.radiation");
    public static final FieldPath DETECTION_STARTED = field("detection.started");
    public static final FieldPath DETECTION_TEST_KIND = field("detection.testKind");
    public static final FieldPath DETECTION_TEST_COUNT = field("detection.testCount");
    public static final FieldPath DETECTION_ITEMS = field("detection.items");
    public static final FieldPath DETECTION_PACKAGES = field("detection.packages");
    public static final FieldPath DETECTION_FURTHER = field("detection.further");
    public static final FieldPath DETECTION_FURTHER_MEANS = field("detection.further.means");
    public static final FieldPath DETECTION_FURTHER_SELECTION =
            field("detection.further.selection");
    public static final FieldPath DETECTION_FURTHER_ITEMS = field("detection.further.items");

    public static final FieldPath ITEMS = field("items");
    public static final FieldPath ITEMS_SUBSTANCE = field("items.substance");
    public static final FieldPath ITEMS_FORM = field("items.form");
    public static final FieldPath ITEMS_AMOUNT = field("items.amount");
    public static final FieldPath ITEMS_PACKAGES = field("items.packages");
    public static final FieldPath ITEMS_STAGE = field("items.stage");
    public static final FieldPath ITEMS_CATEGORY = field("items.category");
    public static final FieldPath ITEMS_TAKING = field("items.taking");
    public static final FieldPath ITEMS_WEIGHING_GROSS = field("items.weighing.gross");
    public static final FieldPath ITEMS_WEIGHING_TARE = field("items.weighing.tare");
    public static final FieldPath ITEMS_WEIGHING_METHOD = field("items.weighing.method");
    public static final FieldPath ITEMS_WEIGHING_SCALE = field("items.weighing.scale");
    public static final FieldPath ITEMS_WEIGHING_SCALE_CHECKED =
            field("items.weighing.scaleChecked");
    public static final FieldPath ITEMS_WEIGHING_PIECES = field("items.weighing.pieces");
    public static final FieldPath ITEMS_WEIGHING_PIECE_MASS = field("items.weighing.pieceMass");
    public static final FieldPath ITEMS_WEIGHING_PACKAGING = field("items.weighing.packaging");
    public static final FieldPath ITEMS_WEIGHING_WRAPPING = field("items.weighing.wrapping");
    public static final FieldPath ITEMS_APPEARANCE_NAME = field("items.appearance.name");
    public static final FieldPath ITEMS_APPEARANCE_LOOK = field("items.appearance.look");
    public static final FieldPath ITEMS_APPEARANCE_MARKS = field("items.appearance.marks");
    public static final FieldPath ITEMS_APPEARANCE_TARIFF = field("items.appearance.tariff");
    public static final FieldPath ITEMS_APPEARANCE_PURITY = field("items.appearance.purity");
    public static final FieldPath ITEMS_APPEARANCE_NATIONAL_LIST =
            field("items.appearance.nationalList");
    public static final FieldPath ITEMS_APPEARANCE_ANALOGUE = field("items.appearance.analogue");
    public static final FieldPath ITEMS_APPEARANCE_LOT = field("items.appearance.lot");
    public static final FieldPath ITEMS_APPEARANCE_EXPIRY = field("items.appearance.expiry");
    public static final FieldPath ITEMS_APPEARANCE_EXTRAS = field("items.appearance.extras");
    public static final FieldPath ITEMS_VALUATION_BASIS = field("items.valuation.basis");
    public static final FieldPath ITEMS_VALUATION_LEVEL = field("items.valuation.level");
    public static final FieldPath ITEMS_VALUATION_PRICED = field("items.valuation.priced");

    public static final FieldPath CONCEALMENT = field("concealment");
    public static final FieldPath CONCEALMENT_PLACE = field("concealment.place");
    public static final FieldPath CONCEALMENT_METHOD = field("concealment.method");
    public static final FieldPath CONCEALMENT_DESCRIPTION = field("concealment.description");
    public static final FieldPath CONCEALMENT_CONCEALED = field("concealment.concealed");
    public static final FieldPath CONCEALMENT_COVER = field("concealment.cover");
    public static final FieldPath CONCEALMENT_COVER_CODE = field("concealment.coverCode");
    public static final FieldPath CONCEALMENT_ITEMS = field("concealment.items");
    public static final FieldPath CONCEALMENT_PACKAGES = field("concealment.packages");
    public static final FieldPath CONCEALMENT_FURTHER = field("concealment.further");
    public static final FieldPath CONCEALMENT_FURTHER_PLACE = field("concealment.further.place");
    public static final FieldPath CONCEALMENT_FURTHER_METHOD = field("concealment.further.method");
    public static final FieldPath CONCEALMENT_FURTHER_ITEMS = field("concealment.further.items");
    public static final FieldPath CONCEALMENT_FURTHER_DESCRIPTION =
            field("concealment.further.description");

    public static final FieldPath PARTIES = field("parties");
    public static final FieldPath PARTIES_PERSONS = field("parties.persons");
    public static final FieldPath PARTIES_PERSONS_ROLE = field("parties.persons.role");
    public static final FieldPath PARTIES_PERSONS_SURNAME = field("parties.persons.surname");
    public static final FieldPath PARTIES_PERSONS_GIVEN_NAME = field("parties.persons.givenName");
    public static final FieldPath PARTIES_PERSONS_CITIZENSHIP =
            field("parties.persons.citizenship");
    public static final FieldPath PARTIES_PERSONS_SEX = field("parties.persons.sex");
    public static final FieldPath PARTIES_PERSONS_AGE = field("parties.persons.age");
    public static final FieldPath PARTIES_PERSONS_BIRTH = field("parties.persons.birth");
    public static final FieldPath PARTIES_PERSONS_NAMES_PATRONYMIC =
            field("parties.persons.names.patronymic");
    public static final FieldPath PARTIES_PERSONS_NAMES_SURNAME_LATIN =
            field("parties.persons.names.surnameLatin");
    public static final FieldPath PARTIES_PERSONS_NAMES_GIVEN_NAME_LATIN =
            field("parties.persons.names.givenNameLatin");
    public static final FieldPath PARTIES_PERSONS_NAMES_OTHERS =
            field("parties.persons.names.others");
    public static final FieldPath PARTIES_PERSONS_IDENTITY_KIND =
            field("parties.persons.identity.kind");
    public static final FieldPath PARTIES_PERSONS_IDENTITY_NUMBER =
            field("parties.persons.identity.number");
    public static final FieldPath PARTIES_PERSONS_IDENTITY_COUNTRY =
            field("parties.persons.identity.country");
    public static final FieldPath PARTIES_PERSONS_IDENTITY_ISSUER =
            field("parties.persons.identity.issuer");
    public static final FieldPath PARTIES_PERSONS_IDENTITY_ISSUED =
            field("parties.persons.identity.issued");
    public static final FieldPath PARTIES_PERSONS_IDENTITY_EXPIRES =
            field("parties.persons.identity.expires");
    public static final FieldPath PARTIES_PERSONS_MEASURES_ACTION =
            field("parties.persons.measures.action");
    public static final FieldPath PARTIES_PERSONS_MEASURES_RESIDENCE =
            field("parties.persons.measures.residence");
    public static final FieldPath PARTIES_PERSONS_MEASURES_OTHER_CITIZENSHIPS =
            field("parties.persons.measures.otherCitizenships");
    public static final FieldPath PARTIES_PERSONS_MEASURES_ADDRESS =
            field("parties.persons.measures.address");
    public static final FieldPath PARTIES_PERSONS_MEASURES_WORKPLACE =
            field("parties.persons.measures.workplace");
    public static final FieldPath PARTIES_PERSONS_MEASURES_STATEMENT =
            field("parties.persons.measures.statement");
    public static final FieldPath PARTIES_PERSONS_MEASURES_LANGUAGE =
            field("parties.persons.measures.language");
    public static final FieldPath PARTIES_PERSONS_MEASURES_MEDICAL_CHECK =
            field("parties.persons.measures.medicalCheck");
    public static final FieldPath PARTIES_PERSONS_MEASURES_MEDICAL_AT =
            field("parties.persons.measures.medicalAt");
    public static final FieldPath PARTIES_COMPANIES = field("parties.companies");
    public static final FieldPath PARTIES_COMPANIES_ROLE = field("parties.companies.role");
    public static final FieldPath PARTIES_COMPANIES_NAME = field("parties.companies.name");
    public static final FieldPath PARTIES_COMPANIES_REGISTRATION =
            field("parties.companies.registration");
    public static final FieldPath PARTIES_COMPANIES_COUNTRY = field("parties.companies.country");
    public static final FieldPath PARTIES_OFFICIALS = field("parties.officials");
    public static final FieldPath PARTIES_OFFICIALS_ROLE = field("parties.officials.role");
    public static final FieldPath PARTIES_OFFICIALS_NAME = field("parties.officials.name");
    public static final FieldPath PARTIES_OFFICIALS_RANK = field("parties.officials.rank");
    public static final FieldPath PARTIES_OFFICIALS_AGENCY = field("parties.officials.agency");
    public static final FieldPath PARTIES_WITNESSES = field("parties.witnesses");
    public static final FieldPath PARTIES_WITNESSES_NAME = field("parties.witnesses.name");
    public static final FieldPath PARTIES_WITNESSES_ADDRESS = field("parties.witnesses.address");
    public static final FieldPath PARTIES_WITNESSES_SEX = field("parties.witnesses.sex");
    public static final FieldPath PARTIES_WITNESSES_BIRTH = field("parties.witnesses.birth");
    public static final FieldPath PARTIES_WITNESSES_SIGNED = field("parties.witnesses.signed");

    public static final FieldPath NARRATIVE = field("narrative");
    public static final FieldPath NARRATIVE_SUMMARY = field("narrative.summary");
    public static final FieldPath NARRATIVE_CIRCUMSTANCES = field("narrative.circumstances");

    public static final FieldPath PROCEEDINGS = field("proceedings");
    public static final FieldPath PROCEEDINGS_DOCUMENTS = field("proceedings.documents");
    public static final FieldPath PROCEEDINGS_DOCUMENTS_KIND = field("proceedings.documents.kind");
    public static final FieldPath PROCEEDINGS_DOCUMENTS_NUMBER =
            field("proceedings.documents.number");
    public static final FieldPath PROCEEDINGS_DOCUMENTS_DATE = field("proceedings.documents.date");
    public static final FieldPath PROCEEDINGS_DOCUMENTS_PLACE =
            field("proceedings.documents.place");
    public static final FieldPath PROCEEDINGS_ARTICLES = field("proceedings.articles");
    public static final FieldPath PROCEEDINGS_CASE_KIND = field("proceedings.caseKind");
    public static final FieldPath PROCEEDINGS_CASE_NUMBER = field("proceedings.caseNumber");
    public static final FieldPath PROCEEDINGS_HANDED_ON = field("proceedings.handedOn");
    public static final FieldPath PROCEEDINGS_OUTCOME = field("proceedings.outcome");
    public static final FieldPath PROCEEDINGS_VIDEO = field("proceedings.video");
    public static final FieldPath PROCEEDINGS_RIGHTS = field("proceedings.rights");
    public static final FieldPath PROCEEDINGS_REMARKS = field("proceedings.remarks");
    public static final FieldPath PROCEEDINGS_COPY_HANDED = field("proceedings.copyHanded");
    public static final FieldPath PROCEEDINGS_RELATED = field("proceedings.related");
    public static final FieldPath PROCEEDINGS_RELATED_NUMBER = field("proceedings.related.number");
    public static final FieldPath PROCEEDINGS_RELATED_RELATION =
            field("proceedings.related.relation");

    public static final FieldPath EVIDENCE = field("evidence");
    public static final FieldPath EVIDENCE_PACKAGES = field("evidence.packages");
    public static final FieldPath EVIDENCE_PACKAGES_KIND = field("evidence.packages.kind");
    public static final FieldPath EVIDENCE_PACKAGES_BAG = field("evidence.packages.bag");
    public static final FieldPath EVIDENCE_PACKAGES_SEALS = field("evidence.packages.seals");
    public static final FieldPath EVIDENCE_PACKAGES_ITEMS = field("evidence.packages.items");
    public static final FieldPath EVIDENCE_PACKAGES_INSCRIPTION =
            field("evidence.packages.inscription");
    public static final FieldPath EVIDENCE_PACKAGES_REPLACES = field("evidence.packages.replaces");
    public static final FieldPath EVIDENCE_SUBSTANCES = field("evidence.substances");
    public static final FieldPath EVIDENCE_SUBSTANCES_ITEM = field("evidence.substances.item");
    public static final FieldPath EVIDENCE_SUBSTANCES_SUBSTANCE =
            field("evidence.substances.substance");
    public static final FieldPath EVIDENCE_SUBSTANCES_SHARE = field("evidence.substances.share");
    public static final FieldPath EVIDENCE_SUBSTANCES_NOTE = field("evidence.substances.note");
    public static final FieldPath EVIDENCE_SAMPLES = field("evidence.samples");
    public static final FieldPath EVIDENCE_SAMPLES_ITEM = field("evidence.samples.item");
    public static final FieldPath EVIDENCE_SAMPLES_AMOUNT = field("evidence.samples.amount");
    public static final FieldPath EVIDENCE_SAMPLES_ACT = field("evidence.samples.act");
    public static final FieldPath EVIDENCE_SAMPLES_SENT_TO = field("evidence.samples.sentTo");
    public static final FieldPath EVIDENCE_SAMPLES_SENT_ON = field("evidence.samples.sentOn");
    public static final FieldPath EVIDENCE_IDENTIFICATIONS = field("evidence.identifications");
    public static final FieldPath EVIDENCE_IDENTIFICATIONS_ITEM =
            field("evidence.identifications.item");
    public static final FieldPath EVIDENCE_IDENTIFICATIONS_STAGE =
            field("evidence.identifications.stage");
    public static final FieldPath EVIDENCE_IDENTIFICATIONS_SUBSTANCE =
            field("evidence.identifications.substance");
    public static final FieldPath EVIDENCE_IDENTIFICATIONS_DATE =
            field("evidence.identifications.date");
    public static final FieldPath EVIDENCE_IDENTIFICATIONS_DOCUMENT =
            field("evidence.identifications.document");
    public static final FieldPath EVIDENCE_IDENTIFICATIONS_NUMBER =
            field("evidence.identifications.number");
    public static final FieldPath EVIDENCE_IDENTIFICATIONS_FOUND =
            field("evidence.identifications.found");
    public static final FieldPath EVIDENCE_IDENTIFICATIONS_NOTE =
            field("evidence.identifications.note");
    public static final FieldPath EVIDENCE_CUSTODY = field("evidence.custody");
    public static final FieldPath EVIDENCE_CUSTODY_ACT = field("evidence.custody.act");
    public static final FieldPath EVIDENCE_CUSTODY_AT = field("evidence.custody.at");
    public static final FieldPath EVIDENCE_CUSTODY_FROM = field("evidence.custody.from");
    public static final FieldPath EVIDENCE_CUSTODY_TO = field("evidence.custody.to");
    public static final FieldPath EVIDENCE_CUSTODY_STORAGE = field("evidence.custody.storage");
    public static final FieldPath EVIDENCE_CUSTODY_PLACE = field("evidence.custody.place");
    public static final FieldPath EVIDENCE_CUSTODY_CONDITION = field("evidence.custody.condition");
    public static final FieldPath EVIDENCE_CUSTODY_COMPARED = field("evidence.custody.compared");
    public static final FieldPath EVIDENCE_CUSTODY_BASIS = field("evidence.custody.basis");
    public static final FieldPath EVIDENCE_CUSTODY_NOTE = field("evidence.custody.note");
    public static final FieldPath EVIDENCE_CUSTODY_CHAIN = field("evidence.custody.chain");
    public static final FieldPath EVIDENCE_ATTACHMENTS = field("evidence.attachments");
    public static final FieldPath EVIDENCE_ATTACHMENTS_KIND = field("evidence.attachments.kind");
    public static final FieldPath EVIDENCE_ATTACHMENTS_CAPTION =
            field("evidence.attachments.caption");
    public static final FieldPath EVIDENCE_ATTACHMENTS_TAKEN = field("evidence.attachments.taken");
    public static final FieldPath EVIDENCE_ATTACHMENTS_ROTATION =
            field("evidence.attachments.rotation");
    public static final FieldPath EVIDENCE_ATTACHMENTS_CONTENT =
            field("evidence.attachments.content");
    public static final FieldPath EVIDENCE_ATTACHMENTS_MEDIA = field("evidence.attachments.media");
    public static final FieldPath EVIDENCE_ATTACHMENTS_BYTES = field("evidence.attachments.bytes");
    public static final FieldPath EVIDENCE_ATTACHMENTS_NAME = field("evidence.attachments.name");
    public static final FieldPath EVIDENCE_ATTACHMENTS_SHOWS = field("evidence.attachments.shows");

    public static final FieldPath ORIGIN = field("origin");
    public static final FieldPath ORIGIN_SOURCE = field("origin.source");
    public static final FieldPath ORIGIN_FILE = field("origin.file");
    public static final FieldPath ORIGIN_ROW = field("origin.row");
    public static final FieldPath ORIGIN_KEY = field("origin.key");
    public static final FieldPath ORIGIN_HASH = field("origin.hash");
    public static final FieldPath ORIGIN_REPEAT = field("origin.repeat");

    public static final FieldPath UNCONFIRMED = field("unconfirmed");

    private SeizureFields() {}

    private static FieldPath field(String path) {
        return FieldPath.of(path);
    }
}
