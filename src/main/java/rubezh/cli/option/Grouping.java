package rubezh.cli.option;

import static rubezh.domain.seizure.SeizureFields.*;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CodeListId;

/** Groupings of totals, as typed: {@code --by substance,year}. */
public enum Grouping {
    SUBSTANCE(ITEMS_SUBSTANCE.path(), CodeListId.SUBSTANCES),
    NAME(ITEMS_APPEARANCE_NAME.path(), null),
    CATEGORY(ITEMS_CATEGORY.path(), CodeListId.CATEGORIES),
    FORM(ITEMS_FORM.path(), CodeListId.PHYSICAL_FORMS),
    STAGE(ITEMS_STAGE.path(), CodeListId.STAGES),
    COUNTRY(PLACE_COUNTRY.path(), CodeListId.COUNTRIES),
    POST(PLACE_POST.path(), CodeListId.POSTS),
    DIRECTION(EVENT_DIRECTION.path(), CodeListId.DIRECTIONS),
    DEPARTURE(ROUTE_DEPARTURE.path(), CodeListId.COUNTRIES),
    DESTINATION(ROUTE_DESTINATION.path(), CodeListId.COUNTRIES),
    MODE(CONVEYANCES_MODE.path(), CodeListId.TRANSPORT_MODES),
    CONCEALMENT(CONCEALMENT_PLACE.path(), CodeListId.CONCEALMENT_PLACES),
    SELECTION(DETECTION_SELECTION.path(), CodeListId.SELECTION_REASONS),
    OPERATION(HEADER_OPERATION.path(), CodeListId.OPERATIONS),
    STATUS(HEADER_STATUS.path(), CodeListId.STATUSES),
    YEAR("year", null),
    MONTH("month", null),
    DAY("day", null);

    private final String key;
    private final @Nullable CodeListId list;

    Grouping(String key, @Nullable CodeListId list) {
        this.key = key;
        this.list = list;
    }

    /** Returns the key of the grouping in the catalogue. */
    public String key() {
        return key;
    }

    /** Returns the code list of the values; null for names and times. */
    @Nullable
    public CodeListId list() {
        return list;
    }

    /** Returns the word typed on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
