package rubezh.ui.kit.field;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.text.DateFormatter;
import rubezh.text.DateProblem;
import rubezh.text.DateReader;
import rubezh.text.TimeParseResult;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.BasicFormats;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Date and time as two fields that make one value. In the date: {@code 14}, {@code 1403}, {@code .}
 * for today, {@code +} and {@code -} for a day on and back, and {@code 1430} (no such day) is taken
 * for the time. The offset stands beside: that of the station on that day, or the one a time from
 * elsewhere came with.
 */
final class DateTimeField implements FieldEditor {
    /** Between what was typed as date and as time, where both are told as one text. */
    private static final String BETWEEN = "\u00b7";

    private final UiContext ui;
    private final DayField day;
    private final TimeField hour;
    private final Label offset = new Label();
    private final HBox box;
    private @Nullable Host host;
    private @Nullable OffsetDateTime shown;

    DateTimeField(UiContext ui) {
        this.ui = ui;
        day = new DayField(ui);
        hour = new TimeField(ui);
        day.setHost(new PartHost(false));
        hour.setHost(new PartHost(true));
        hour.field.getStyleClass().add("time-field");
        offset.getStyleClass().addAll("muted", "offset");
        offset.setMinWidth(Region.USE_PREF_SIZE);
        box = new HBox(day.node(), hour.field, offset);
        box.getStyleClass().add("gap-8");
        box.setAlignment(Pos.CENTER_LEFT);
        refreshOffset();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ui.clock().instant(), ui.zone());
    }

    private void refreshOffset() {
        ZoneOffset at =
                entry() instanceof FieldEntry.Valid(OffsetDateTime time)
                        ? time.getOffset()
                        : offsetAt(nearest());
        offset.setText(DateFormatter.in(ui.texts().language().get()).offset(at));
    }

    /** Returns the time meant so far; what is not typed yet is as it was, or as it is now. */
    private LocalDateTime nearest() {
        LocalDateTime now = LocalDateTime.ofInstant(ui.clock().instant(), ui.zone());
        LocalDateTime base = shown == null ? now : shown.toLocalDateTime();
        return day.entry() instanceof FieldEntry.Valid(LocalDate onDay)
                ? onDay.atTime(base.toLocalTime())
                : base;
    }

    /** Returns the offset the station has then; what came with another one keeps that. */
    private ZoneOffset offsetAt(LocalDateTime time) {
        ZoneRules rules = ui.zone().getRules();
        if (shown != null) {
            ZoneOffset held = shown.getOffset();
            boolean foreign = !rules.isValidOffset(shown.toLocalDateTime(), held);
            if (foreign || rules.isValidOffset(time, held)) {
                return held;
            }
        }
        return rules.getOffset(time);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void setHost(Host given) {
        host = given;
    }

    @Override
    public void show(@Nullable Object value) {
        if (entry() instanceof FieldEntry.Valid(Object held) && Objects.equals(held, value)) {
            return;
        }
        shown = (OffsetDateTime) value;
        day.show(shown == null ? null : shown.toLocalDate());
        hour.show(shown == null ? null : shown.toLocalTime());
        refreshOffset();
    }

    @Override
    public void showUnreadable(String text) {
        String[] typed = text.split(BETWEEN, 2);
        day.showUnreadable(typed[0].strip());
        hour.showUnreadable(typed.length == 1 ? "" : typed[1].strip());
        refreshOffset();
    }

    @Override
    public void showAbsence(String words) {
        day.showAbsence(words);
    }

    /** A value keeps the offset and the seconds it came with; it is told as it stands here. */
    @Override
    public FieldEntry entry() {
        FieldEntry date = day.entry();
        FieldEntry time = hour.entry();
        if (date instanceof FieldEntry.Absent && hour.isBlank()) {
            return date;
        }
        if (date instanceof FieldEntry.Invalid bad) {
            return invalid(bad.key(), bad.arguments());
        }
        if (time instanceof FieldEntry.Invalid bad) {
            return invalid(bad.key(), bad.arguments());
        }
        return combine(valueOf(date), valueOf(time));
    }

    private static @Nullable Object valueOf(FieldEntry part) {
        return part instanceof FieldEntry.Valid(Object value) ? value : null;
    }

    private FieldEntry combine(@Nullable Object onDay, @Nullable Object atTime) {
        if (onDay instanceof LocalDate date && atTime instanceof LocalTime time) {
            return new FieldEntry.Valid(at(date, time));
        }
        if (day.isBlank() && hour.isBlank()) {
            return new FieldEntry.Valid(null);
        }
        return invalid(onDay == null ? DateProblem.EMPTY.key() : "kit.field.time", List.of());
    }

    private OffsetDateTime at(LocalDate date, LocalTime time) {
        return shown != null && sameClock(shown, date, time)
                ? shown
                : date.atTime(time).atOffset(offsetAt(date.atTime(time)));
    }

    private FieldEntry invalid(String key, List<Object> arguments) {
        String time = hour.fullText();
        String whole =
                time.isEmpty() ? day.fullText() : day.fullText() + " " + BETWEEN + " " + time;
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
        boolean dayIsBad = day.entry() instanceof FieldEntry.Invalid || day.isBlank();
        day.mark(dayIsBad ? severity : null);
        hour.mark(dayIsBad ? null : severity);
    }

    @Override
    public void setAccessibleName(String label) {
        day.setAccessibleName(label);
        ui.texts()
                .paint(hour.field, m -> hour.setAccessibleName(m.text("kit.field.time-of", label)));
    }

    /** Passes on what one of the two fields tells. */
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
            if (host != null) {
                host.changed(DateTimeField.this);
            }
        }

        @Override
        public void entered(FieldEditor editor) {
            if (host != null) {
                host.entered(DateTimeField.this);
            }
        }

        @Override
        public void left(FieldEditor editor) {
            if (host != null) {
                host.left(DateTimeField.this);
            }
        }

        @Override
        public void move(FieldEditor editor, boolean forward) {
            if (forward && !last) {
                hour.focus();
            } else if (!forward && last) {
                day.focus();
            } else if (host != null) {
                host.move(DateTimeField.this, forward);
            }
        }
    }

    private final class DayField extends DateField {
        DayField(UiContext ui) {
            super(ui, DateTimeField.this::today, DateReader::date);
        }

        @Override
        void onFocusChanged(boolean now) {
            if (!now) {
                giveTimeAway();
            }
            super.onFocusChanged(now);
        }

        private void giveTimeAway() {
            String text = field.getText().strip();
            if (text.matches("[0-9]{4}|[0-9]{1,2}:[0-9]{2}")
                    && entry() instanceof FieldEntry.Invalid
                    && DateReader.time(text) instanceof TimeParseResult.Value(LocalTime time)) {
                field.setText(format(shown == null ? today() : shown.toLocalDate()));
                hour.field.setText(hour.format(time));
            }
        }
    }

    private static final class TimeField extends TextFieldBase {
        TimeField(UiContext ui) {
            super(ui);
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
            return DateFormatter.in(ui.texts().language().get()).time((LocalTime) value);
        }

        @Override
        public void show(@Nullable Object value) {
            super.show(value == null ? null : ((LocalTime) value).withSecond(0).withNano(0));
        }
    }
}
