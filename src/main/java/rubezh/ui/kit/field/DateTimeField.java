package rubezh.ui.kit.field;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.text.DateParseResult.DateProblem;
import rubezh.text.DateReader;
import rubezh.text.TimeParseResult;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.BasicFormats;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Field for date and time: two text fields with one value. The date accepts {@code 14}, {@code
 * 1403}, {@code .} for today, {@code +} and {@code -} for the next and the previous day; {@code
 * 1430}, which is no date, moves to the time. The UTC offset is shown beside: that of the station
 * at that time, or the foreign offset of the value.
 *
 * @see OffsetResolver
 */
final class DateTimeField implements FieldEditor {
    /** Separator of date and time in an invalid entry. */
    private static final String SEPARATOR = "\u00b7";

    private final UiContext ui;
    private final DayField day;
    private final TimeField hour;
    private final OffsetResolver offsets;
    private final Label offset = styled(new Label(), "muted", "offset");
    private final HBox box;
    private Host host = Host.NONE;
    private @Nullable OffsetDateTime shown;

    DateTimeField(UiContext ui) {
        this.ui = ui;
        offsets = new OffsetResolver(ui.zone().getRules());
        day = new DayField(ui);
        hour = new TimeField(ui);
        day.setHost(new PartHost(false));
        hour.setHost(new PartHost(true));
        offset.setMinWidth(Region.USE_PREF_SIZE);
        box = styled(new HBox(day.node(), hour.field, offset), "gap-8");
        box.setAlignment(Pos.CENTER_LEFT);
        refreshOffset();
    }

    private void refreshOffset() {
        ZoneOffset current =
                entry() instanceof FieldEntry.Valid(OffsetDateTime time)
                        ? time.getOffset()
                        : offsetAt(approximateTime());
        offset.setText(ui.texts().dates().offset(current));
    }

    /** Returns the date typed with the time of the value shown, or the current time. */
    private LocalDateTime approximateTime() {
        LocalDateTime now = LocalDateTime.ofInstant(ui.clock().instant(), ui.zone());
        LocalDateTime base = shown == null ? now : shown.toLocalDateTime();
        return day.entry() instanceof FieldEntry.Valid(LocalDate onDay)
                ? onDay.atTime(base.toLocalTime())
                : base;
    }

    private ZoneOffset offsetAt(LocalDateTime time) {
        return offsets.resolve(time, shown);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void setHost(Host newHost) {
        host = newHost;
    }

    @Override
    public void setCopier(Consumer<String> copier) {
        day.setCopier(copier);
        hour.setCopier(copier);
    }

    @Override
    public void show(@Nullable Object value) {
        if (entry() instanceof FieldEntry.Valid(Object current) && Objects.equals(current, value)) {
            return;
        }
        shown = (OffsetDateTime) value;
        day.show(shown == null ? null : shown.toLocalDate());
        hour.show(shown == null ? null : shown.toLocalTime());
        refreshOffset();
    }

    @Override
    public void showUnreadable(String text) {
        String[] parts = text.split(SEPARATOR, 2);
        day.showUnreadable(parts[0].strip());
        hour.showUnreadable(parts.length == 1 ? "" : parts[1].strip());
        refreshOffset();
    }

    @Override
    public void showAbsence(String reason) {
        day.showAbsence(reason);
    }

    /** Returns the content; an unchanged value keeps its offset and seconds. */
    @Override
    public FieldEntry entry() {
        FieldEntry date = day.entry();
        FieldEntry time = hour.entry();
        if (date instanceof FieldEntry.Absent && hour.isBlank()) {
            return date;
        }
        if (date instanceof FieldEntry.Invalid invalid) {
            return invalid(invalid.key(), invalid.arguments());
        }
        if (time instanceof FieldEntry.Invalid invalid) {
            return invalid(invalid.key(), invalid.arguments());
        }
        return combine(valueOf(date), valueOf(time));
    }

    private static @Nullable Object valueOf(FieldEntry part) {
        return part instanceof FieldEntry.Valid(Object value) ? value : null;
    }

    private FieldEntry combine(@Nullable Object onDay, @Nullable Object atTime) {
        if (onDay instanceof LocalDate date && atTime instanceof LocalTime time) {
            return new FieldEntry.Valid(dateTime(date, time));
        }
        if (day.isBlank() && hour.isBlank()) {
            return new FieldEntry.Valid(null);
        }
        return invalid(onDay == null ? DateProblem.EMPTY.key() : "kit.field.time", List.of());
    }

    private OffsetDateTime dateTime(LocalDate date, LocalTime time) {
        return shown != null && sameClock(shown, date, time)
                ? shown
                : date.atTime(time).atOffset(offsetAt(date.atTime(time)));
    }

    private FieldEntry invalid(String key, List<Object> arguments) {
        String time = hour.fullText();
        String whole =
                time.isEmpty() ? day.fullText() : day.fullText() + " " + SEPARATOR + " " + time;
        return new FieldEntry.Invalid(whole.strip(), key, arguments);
    }

    private static boolean sameClock(OffsetDateTime time, LocalDate onDay, LocalTime atTime) {
        return time.toLocalDate().equals(onDay)
                && time.toLocalTime().withSecond(0).withNano(0).equals(atTime);
    }

    @Override
    public boolean isChoosing() {
        return day.isChoosing();
    }

    @Override
    public void focus() {
        (day.entry() instanceof FieldEntry.Valid(Object value) && value != null ? hour : day)
                .focus();
    }

    @Override
    public void mark(@Nullable Severity severity) {
        boolean dayIsInvalid = day.entry() instanceof FieldEntry.Invalid || day.isBlank();
        day.mark(dayIsInvalid ? severity : null);
        hour.mark(dayIsInvalid ? null : severity);
    }

    @Override
    public void setAccessibleName(String label) {
        day.setAccessibleName(label);
        ui.texts()
                .paint(hour.field, m -> hour.setAccessibleName(m.text("kit.field.time-of", label)));
    }

    @Override
    public void setAccessibleHelp(String message) {
        day.setAccessibleHelp(message);
        hour.setAccessibleHelp(message);
    }

    /** Forwards the notifications of one of the two fields. */
    private final class PartHost implements Host {
        private final boolean last;

        PartHost(boolean last) {
            this.last = last;
        }

        @Override
        public void changed(FieldEditor editor) {
            if (isBlank()) {
                shown = null;
            }
            refreshOffset();
            host.changed(DateTimeField.this);
        }

        @Override
        public void entered(FieldEditor editor) {
            host.entered(DateTimeField.this);
        }

        @Override
        public void left(FieldEditor editor) {
            host.left(DateTimeField.this);
        }

        @Override
        public void move(FieldEditor editor, boolean forward) {
            boolean toTime = forward && !last;
            boolean passesTime = toTime && day.isTime();
            if (toTime) {
                hour.focus();
            }
            if (!forward && last) {
                day.focus();
            } else if (!toTime || passesTime) {
                host.move(DateTimeField.this, forward);
            }
        }
    }

    private final class DayField extends DateField {
        DayField(UiContext ui) {
            super(ui, ui::today, DateReader::date);
        }

        @Override
        void onFocusChanged(boolean focused) {
            if (!focused) {
                moveTime();
            }
            super.onFocusChanged(focused);
        }

        /** Returns whether a time was typed here: then Enter need not pass the time field. */
        boolean isTime() {
            return time() != null;
        }

        private @Nullable LocalTime time() {
            String text = field.getText().strip();
            boolean like = text.matches("[0-9]{4}|[0-9]{1,2}:[0-9]{2}");
            return like
                            && entry() instanceof FieldEntry.Invalid
                            && DateReader.time(text)
                                    instanceof TimeParseResult.Value(LocalTime time)
                    ? time
                    : null;
        }

        /** Moves a text that is a time and no date to the time field. */
        private void moveTime() {
            LocalTime time = time();
            if (time != null) {
                field.setText(format(shown == null ? ui.today() : shown.toLocalDate()));
                hour.field.setText(hour.format(time));
            }
        }
    }

    /** Field for a time of day in hours and minutes. */
    private static final class TimeField extends TextFieldBase {
        TimeField(UiContext ui) {
            super(ui);
            field.getStyleClass().add("time-field");
        }

        @Override
        FieldEntry parse(String text) {
            return switch (DateReader.time(text)) {
                case TimeParseResult.Refused(DateProblem problem) ->
                        BasicFormats.invalid(text, problem.key());
                case TimeParseResult.Value(LocalTime time) -> new FieldEntry.Valid(time);
            };
        }

        @Override
        String format(Object value) {
            return ui.texts().dates().time((LocalTime) value);
        }

        @Override
        public void show(@Nullable Object value) {
            super.show(value == null ? null : ((LocalTime) value).withSecond(0).withNano(0));
        }
    }

    /**
     * Resolves the UTC offset of a local time.
     *
     * @param rules rules of the zone of the station
     */
    record OffsetResolver(ZoneRules rules) {
        /**
         * Returns the offset of the value shown if it is foreign to the zone or valid at the time,
         * else the offset of the zone at the time.
         *
         * @param shown value the field got from the record, or null
         */
        ZoneOffset resolve(LocalDateTime time, @Nullable OffsetDateTime shown) {
            if (shown != null) {
                ZoneOffset offset = shown.getOffset();
                boolean foreign = !rules.isValidOffset(shown.toLocalDateTime(), offset);
                if (foreign || rules.isValidOffset(time, offset)) {
                    return offset;
                }
            }
            return rules.getOffset(time);
        }
    }
}
