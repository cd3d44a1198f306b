package rubezh.dashboard;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_MODE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_CITIZENSHIP;
import static rubezh.domain.seizure.SeizureFields.PLACE_COUNTRY;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.FieldPath;
import rubezh.register.CaseGrouping.TimePart;
import rubezh.security.Permission;

/** What the rows or columns of an analysis are, in the order they are offered. */
public enum AnalysisAxis {
    SUBSTANCE(ITEMS_SUBSTANCE, CodeListId.SUBSTANCES),
    GROUP(null, null),
    ROUTE(null, null),
    COUNTRY(PLACE_COUNTRY, CodeListId.COUNTRIES),
    POST(PLACE_POST, CodeListId.POSTS),
    STATION(HEADER_STATION, null),
    OPERATION(HEADER_OPERATION, CodeListId.OPERATIONS),
    MONTH(null, null),
    WEEKDAY(null, null),
    HOUR(null, null),
    MEANS(DETECTION_MEANS, CodeListId.DETECTION_MEANS),
    CONCEALMENT(CONCEALMENT_PLACE, CodeListId.CONCEALMENT_PLACES),
    CONVEYANCE(CONVEYANCES_MODE, CodeListId.TRANSPORT_MODES),
    /** Citizenship of the persons of a case. */
    CITIZENSHIP(PARTIES_PERSONS_CITIZENSHIP, CodeListId.COUNTRIES),
    /** Shifts of this station, each under its officer in charge. */
    SHIFT(null, null);

    private final @Nullable FieldPath field;
    private final @Nullable CodeListId list;

    AnalysisAxis(@Nullable FieldPath field, @Nullable CodeListId list) {
        this.field = field;
        this.list = list;
    }

    /** Returns the field whose values it has; empty if it is computed. */
    public Optional<FieldPath> field() {
        return Optional.ofNullable(field);
    }

    /** Returns the code list of its values; empty if they are no codes. */
    public Optional<CodeListId> list() {
        return Optional.ofNullable(list);
    }

    /** Returns which part of the time it is; empty if it is none. */
    Optional<TimePart> time() {
        return switch (this) {
            case MONTH -> Optional.of(TimePart.MONTH);
            case WEEKDAY -> Optional.of(TimePart.WEEKDAY);
            case HOUR -> Optional.of(TimePart.HOUR);
            default -> Optional.empty();
        };
    }

    /** Returns whether its values stand in their own order, else the largest first. */
    public boolean isOrdered() {
        return time().isPresent() || this == SHIFT;
    }

    /**
     * Returns what an officer must be permitted to see it: who is in a case, and who was on duty.
     */
    public Permission permission() {
        return this == CITIZENSHIP || this == SHIFT
                ? Permission.READ_RECORDS
                : Permission.READ_REPORTS;
    }

    /** Returns the word on the command line, in files and in saved views: {@code substance}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the axis of a word; empty for an unknown one. */
    public static Optional<AnalysisAxis> of(String word) {
        return Stream.of(values()).filter(axis -> axis.word().equals(word)).findFirst();
    }

    /** Returns the message key of its name. */
    public String key() {
        return "analysis.axis." + word();
    }
}
