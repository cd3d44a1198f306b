package rubezh.domain.reference;

import java.util.Locale;

/** Names a code list. The resource {@code reference/<file>.csv} holds it. */
public enum ListName {
    AGENCIES,
    CATEGORIES,
    CONCEALMENT_METHODS,
    CONCEALMENT_PLACES,
    CONVEYANCE_TYPES,
    COUNTRIES,
    DETECTION_MEANS,
    DIRECTIONS,
    DOCUMENTS,
    HANDLING,
    IDENTITY_DOCUMENTS,
    LEGAL_BASIS,
    LOCATION_TYPES,
    OPERATIONS,
    PACKAGING,
    PERSON_ROLES,
    PHYSICAL_FORMS,
    POSTS,
    SELECTION_REASONS,
    SEX,
    STAGES,
    STATUSES,
    SUBSTANCES,
    TRAFFIC_KINDS,
    TRANSPORT_MODES,
    UNITS;

    /** Returns the name of the file without its ending, say {@code person_roles}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT);
    }
}
