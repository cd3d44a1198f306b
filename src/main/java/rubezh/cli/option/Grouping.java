package rubezh.cli.option;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CodeListId;

/** What totals may be split by, as it is typed: {@code --by substance,year}. */
public enum Grouping {
    SUBSTANCE("items.substance", CodeListId.SUBSTANCES),
    CATEGORY("items.category", CodeListId.CATEGORIES),
    FORM("items.form", CodeListId.PHYSICAL_FORMS),
    STAGE("items.stage", CodeListId.STAGES),
    COUNTRY("place.country", CodeListId.COUNTRIES),
    POST("place.post", CodeListId.POSTS),
    DIRECTION("event.direction", CodeListId.DIRECTIONS),
    DEPARTURE("route.departure", CodeListId.COUNTRIES),
    DESTINATION("route.destination", CodeListId.COUNTRIES),
    MODE("conveyances.mode", CodeListId.TRANSPORT_MODES),
    CONCEALMENT("concealment.place", CodeListId.CONCEALMENT_PLACES),
    SELECTION("detection.selection", CodeListId.SELECTION_REASONS),
    OPERATION("header.operation", CodeListId.OPERATIONS),
    STATUS("header.status", CodeListId.STATUSES),
    YEAR("year", null),
    MONTH("month", null);

    private final String key;
    private final @Nullable CodeListId list;

    Grouping(String key, @Nullable CodeListId list) {
        this.key = key;
        this.list = list;
    }

    /** Returns what the catalogue calls it. */
    public String key() {
        return key;
    }

    /** Returns the list its codes are from; none for parts of time. */
    @Nullable
    public CodeListId list() {
        return list;
    }

    /** Returns the word that is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
