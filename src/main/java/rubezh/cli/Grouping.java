package rubezh.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.ListName;

/** What totals may be split by, as it is typed: {@code --by substance,year}. */
enum Grouping {
    SUBSTANCE("items.substance", ListName.SUBSTANCES),
    CATEGORY("items.category", ListName.CATEGORIES),
    FORM("items.form", ListName.PHYSICAL_FORMS),
    STAGE("items.stage", ListName.STAGES),
    COUNTRY("place.country", ListName.COUNTRIES),
    POST("place.post", ListName.POSTS),
    DIRECTION("event.direction", ListName.DIRECTIONS),
    DEPARTURE("route.departure", ListName.COUNTRIES),
    DESTINATION("route.destination", ListName.COUNTRIES),
    MODE("conveyances.mode", ListName.TRANSPORT_MODES),
    CONCEALMENT("concealment.place", ListName.CONCEALMENT_PLACES),
    SELECTION("detection.selection", ListName.SELECTION_REASONS),
    OPERATION("header.operation", ListName.OPERATIONS),
    STATUS("header.status", ListName.STATUSES),
    YEAR("year", null),
    MONTH("month", null);

    private final String key;
    private final @Nullable ListName list;

    Grouping(String key, @Nullable ListName list) {
        this.key = key;
        this.list = list;
    }

    /** Returns what the catalogue calls it. */
    String key() {
        return key;
    }

    /** Returns the list its codes are from; none for parts of time. */
    @Nullable ListName list() {
        return list;
    }

    /** Returns the word that is typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
