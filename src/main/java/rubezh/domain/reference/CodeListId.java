package rubezh.domain.reference;

import module java.base;

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
    CUSTOMS_BODIES,
    CUSTODY_ACTS,
    DETECTION_MEANS,
    DIRECTIONS,
    DOCUMENTS,
    ENTRY_LANGUAGES,
    EQUIVALENTS,
    EXTRAS,
    FIELD_TEST_KINDS,
    FIELD_TESTS,
    HANDLING,
    IDENTITY_DOCUMENTS,
    LABORATORIES,
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

    /**
     * Lists that an agency may add to. The others are of an international standard, or the program
     * does something for each of their codes.
     */
    private static final Set<CodeListId> EXTENSIBLE =
            EnumSet.of(
                    AGENCIES,
                    CASE_KINDS,
                    COMPANY_ROLES,
                    CONCEALMENT_METHODS,
                    CONCEALMENT_PLACES,
                    CONVEYANCE_TYPES,
                    CUSTOMS_BODIES,
                    DETECTION_MEANS,
                    DOCUMENTS,
                    FIELD_TEST_KINDS,
                    IDENTITY_DOCUMENTS,
                    LABORATORIES,
                    LEGAL_BASIS,
                    LOCATION_TYPES,
                    OFFENCES,
                    OFFICIAL_ROLES,
                    OUTCOMES,
                    PACKAGING,
                    PERSON_ACTIONS,
                    PERSON_ROLES,
                    PHYSICAL_FORMS,
                    POSTS,
                    PROCEDURES,
                    SELECTION_REASONS,
                    SPOKEN_LANGUAGES,
                    STORAGE_PLACES,
                    SUBDIVISIONS,
                    SUBSTANCES);

    /** Returns whether an agency may add entries of its own and change names. */
    public boolean isExtensible() {
        return EXTENSIBLE.contains(this);
    }

    /** Returns the name of the file without its extension, say {@code person_roles}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT);
    }
}
