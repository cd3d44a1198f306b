package rubezh.table;

import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.ExclusionReason;
import rubezh.format.DomainFormat;
import rubezh.register.Query;
import rubezh.register.SeizureRow;

/**
 * Texts of the usual columns of a list, as the screen shows them.
 *
 * @param withRoute whether the direction names departure and destination
 */
record UsualColumns(DomainFormat format, boolean withRoute) {
    /**
     * Returns the text of a column of {@link PrintedSeizureRows#USUAL} other than the goods.
     *
     * @throws IllegalArgumentException for any other column
     */
    String cell(SeizureRow row, String path) {
        if (path.equals(HEADER_NUMBER.path())) {
            return row.get(HEADER_NUMBER, String.class).orElse("");
        }
        if (path.equals(EVENT_START.path())) {
            return EventTimeFormat.format(row, format.dates(), this::onOneLine);
        }
        if (path.equals(PLACE_POST.path())) {
            return row.place(format::shortLabel);
        }
        if (path.equals(EVENT_DIRECTION.path())) {
            return direction(row);
        }
        if (path.equals(HEADER_STATUS.path())) {
            return status(row);
        }
        if (path.equals(Query.ISSUES)) {
            return issues(row.indicators());
        }
        throw new IllegalArgumentException("no usual column: " + path);
    }

    private String onOneLine(OffsetDateTime time) {
        return format.dates().dateTime(time.toLocalDateTime()).replace(' ', '\u00A0');
    }

    /** Returns direction and route, or the direction alone if the route has columns of its own. */
    private String direction(SeizureRow row) {
        String direction =
                row.get(EVENT_DIRECTION, Direction.class).map(format::shortLabel).orElse("");
        String from = withRoute ? country(row, ROUTE_DEPARTURE) : "";
        String to = withRoute ? country(row, ROUTE_DESTINATION) : "";
        return from.isEmpty() && to.isEmpty()
                ? direction
                : (direction + " " + from + "\u00A0→\u00A0" + to).strip();
    }

    private static String country(SeizureRow row, FieldPath field) {
        return row.get(field, Country.class).map(Code::code).orElse("");
    }

    /** Returns the status; what keeps a record from counting whatever its status comes first. */
    private String status(SeizureRow row) {
        String name =
                row.indicators().exclusions().stream()
                        .filter(UsualColumns::isNotAStatus)
                        .findFirst()
                        .map(ExclusionReason::name)
                        .orElse(row.get(HEADER_STATUS, Status.class).orElse(Status.DRAFT).name());
        String shown = row.indicators().voided() ? "voided" : name.toLowerCase(Locale.ROOT);
        return format.messages().text("kit.status." + shown);
    }

    private static boolean isNotAStatus(ExclusionReason reason) {
        return reason == ExclusionReason.CANCELLED
                || reason == ExclusionReason.CONFLICT
                || reason == ExclusionReason.NEWER
                || reason == ExclusionReason.INVALID
                || reason == ExclusionReason.INCOMPLETE;
    }

    private String issues(SeizureRow.Indicators indicators) {
        var messages = format.messages();
        return Stream.of(
                        indicators.stops() == 0
                                ? ""
                                : messages.text("report.list.stops", indicators.stops()),
                        indicators.questions() == 0
                                ? ""
                                : messages.text("report.list.questions", indicators.questions()),
                        format.flags(indicators.flags()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
