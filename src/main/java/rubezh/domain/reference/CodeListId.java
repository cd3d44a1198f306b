package rubezh.domain.reference;

import java.util.Locale;

/** Ids of the code lists. A list is the resource {@code reference/<file>.csv}. */
public enum CodeListId {
    ABSENCES,
    AGENCIES,
    ANSWERS,
    ATTACHMENT_KINDS,
    CASE_KINDS,
    CASE_RELATIONS,
    CATEGORIES,
    COMPANY_ROLES,
    CONCEALMENT_METHODS,
    CONCEALMENT_PLACES,
    CONDITIONS,
    CONTROL_STAGES,
    CONVEYANCE_TYPES,
    COORDINATE_SOURCES,
    COUNTRIES,
    CURRENCIES,
    CUSTODY_ACTS,
    DETECTION_MEANS,
    DIRECTIONS,
    DOCUMENTS,
    ENTRY_LANGUAGES,
    EQUIVALENTS,
    EXTRAS,
    FIELD_TESTS,
    HANDLING,
    IDENTITY_DOCUMENTS,
    LEGAL_BASIS,
    LEGAL_SIZES,
    LOCATION_TYPES,
    MARKET_LEVELS,
    OFFENCES,
    OFFICIAL_ROLES,
    OPERATIONS,
    OUTCOMES,
    PACKAGING,
    PERSON_ACTIONS,
    PERSON_ROLES,
    PHYSICAL_FORMS,
    POSTS,
    PROCEDURES,
    RECORD_KINDS,
    ROUTE_BASES,
    SELECTION_REASONS,
    SEX,
    SPOKEN_LANGUAGES,
    STAGES,
    STATUSES,
    STORAGE_PLACES,
    SUBDIVISIONS,
    SUBSTANCES,
    TAKINGS,
    TIME_PRECISIONS,
    TRAFFIC_KINDS,
    TRANSPORT_MODES,
    UNITS,
    VALUE_BASES,
    WEIGHINGS;

    /** Returns the name of the file without its extension, say {@code person_roles}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT);
    }
}
