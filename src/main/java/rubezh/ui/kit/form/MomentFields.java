package rubezh.ui.kit.form;

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
import rubezh.domain.seizure.Severity;
import rubezh.text.DateProblem;
import rubezh.text.DateReader;
import rubezh.text.Dates;
import rubezh.text.TimeReading;
import rubezh.ui.kit.Kit;

/**
 * Date and time as two fields that make one value. In the date: {@code 14}, {@code 1403}, {@code .}
 * for today, {@code +} and {@code -} for a day on and back, and {@code 1430} (no such day) is taken
 * for the time. The offset stands beside: that of the station on that day, or the one a time from
 * elsewhere came with.
 */
final class MomentFields implements FieldEditor {
    /** Between what was typed as date and as time, where both are told as one text. */
    private static final String BETWEEN = "\u00b7";

    private final Kit kit;
    private final DayText day;
    private final HourText hour;
    private final Label offset = new Label();
    private final HBox box;
    private @Nullable Host host;
    private @Nullable OffsetDateTime shown;

    MomentFields(Kit kit) {
        this.kit = kit;
        day = new DayText(kit);
        hour = new HourText(kit);
        day.hostedBy(new Part(false));
        hour.hostedBy(new Part(true));
        hour.field.getStyleClass().add("time-field");
        offset.getStyleClass().addAll("muted", "offset");
        offset.setMinWidth(Region.USE_PREF_SIZE);
        box = new HBox(day.node(), hour.field, offset);
        box.getStyleClass().add("gap-8");
        box.setAlignment(Pos.CENTER_LEFT);
        refreshOffset();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(kit.clock().instant(), kit.zone());
    }

    private void refreshOffset() {
        ZoneOffset at =
                entry() instanceof Entry.Read(OffsetDateTime time)
                        ? time.getOffset()
                        : offsetAt(nearest());
        offset.setText(Dates.in(kit.words().language().get()).offset(at));
    }

    /** Returns the time meant so far; what is not typed yet is as it was, or as it is now. */
    private LocalDateTime nearest() {
        LocalDateTime now = LocalDateTime.ofInstant(kit.clock().instant(), kit.zone());
        LocalDateTime base = shown == null ? now : shown.toLocalDateTime();
        return day.entry() instanceof Entry.Read(LocalDate onDay)
                ? onDay.atTime(base.toLocalTime())
                : base;
    }

    /** Returns the offset the station has then; what came with another one keeps that. */
    private ZoneOffset offsetAt(LocalDateTime time) {
        ZoneRules rules = kit.zone().getRules();
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
    public void hostedBy(Host given) {
        host = given;
    }

    @Override
    public void show(@Nullable Object value) {
        if (entry() instanceof Entry.Read(Object held) && Objects.equals(held, value)) {
            return;
        }
        shown = (OffsetDateTime) value;
        day.show(shown == null ? null : shown.toLocalDate());
        hour.show(shown == null ? null : shown.toLocalTime());
        refreshOffset();
    }

    @Override
    public void showUnread(String text) {
        String[] typed = text.split(BETWEEN, 2);
        day.showUnread(typed[0].strip());
        hour.showUnread(typed.length == 1 ? "" : typed[1].strip());
        refreshOffset();
    }

    @Override
    public void absent(String words) {
        day.absent(words);
    }

    /** A value keeps the offset and the seconds it came with; it is told as it stands here. */
    @Override
    public Entry entry() {
        Entry date = day.entry();
        Entry time = hour.entry();
        if (date instanceof Entry.Absent && hour.isBlank()) {
            return date;
        }
        if (date instanceof Entry.Bad bad) {
            return unread(bad.key(), bad.arguments());
        }
        if (time instanceof Entry.Bad bad) {
            return unread(bad.key(), bad.arguments());
        }
        return both(valueOf(date), valueOf(time));
    }

    private static @Nullable Object valueOf(Entry part) {
        return part instanceof Entry.Read(Object value) ? value : null;
    }

    private Entry both(@Nullable Object onDay, @Nullable Object atTime) {
        if (onDay instanceof LocalDate date && atTime instanceof LocalTime time) {
            return new Entry.Read(at(date, time));
        }
        if (day.isBlank() && hour.isBlank()) {
            return new Entry.Read(null);
        }
        return unread(onDay == null ? DateProblem.EMPTY.key() : "kit.field.time", List.of());
    }

    private OffsetDateTime at(LocalDate date, LocalTime time) {
        return shown != null && sameClock(shown, date, time)
                ? shown
                : date.atTime(time).atOffset(offsetAt(date.atTime(time)));
    }

    private Entry unread(String key, List<Object> arguments) {
        String time = hour.inFull();
        String whole = time.isEmpty() ? day.inFull() : day.inFull() + " " + BETWEEN + " " + time;
        return new Entry.Bad(whole.strip(), key, arguments);
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
        (day.entry() instanceof Entry.Read(Object value) && value != null ? hour : day).focus();
    }

    @Override
    public void mark(@Nullable Severity severity) {
        boolean dayIsBad = day.entry() instanceof Entry.Bad || day.isBlank();
        day.mark(dayIsBad ? severity : null);
        hour.mark(dayIsBad ? null : severity);
    }

    @Override
    public void name(String label) {
        day.name(label);
        kit.words().paint(hour.field, m -> hour.name(m.text("kit.field.timeOf", label)));
    }

    /** Passes on what one of the two fields tells. */
    private final class Part implements Host {
        private final boolean last;

        Part(boolean last) {
            this.last = last;
        }

        @Override
        public void changed(FieldEditor editor) {
            if (isBlank()) {
                shown = null;
            }
            refreshOffset();
            if (host != null) {
                host.changed(MomentFields.this);
            }
        }

        @Override
        public void entered(FieldEditor editor) {
            if (host != null) {
                host.entered(MomentFields.this);
            }
        }

        @Override
        public void left(FieldEditor editor) {
            if (host != null) {
                host.left(MomentFields.this);
            }
        }

        @Override
        public void move(FieldEditor editor, boolean forward) {
            if (forward && !last) {
                hour.focus();
            } else if (!forward && last) {
                day.focus();
            } else if (host != null) {
                host.move(MomentFields.this, forward);
            }
        }
    }

    private final class DayText extends DateText {
        DayText(Kit kit) {
            super(kit, MomentFields.this::today, DateReader::date);
        }

        @Override
        void focused(boolean now) {
            if (!now) {
                giveTimeAway();
            }
            super.focused(now);
        }

        private void giveTimeAway() {
            String text = field.getText().strip();
            if (text.matches("[0-9]{4}|[0-9]{1,2}:[0-9]{2}")
                    && entry() instanceof Entry.Bad
                    && DateReader.time(text) instanceof TimeReading.Value(LocalTime time)) {
                field.setText(write(shown == null ? today() : shown.toLocalDate()));
                hour.field.setText(hour.write(time));
            }
        }
    }

    private static final class HourText extends TextBase {
        HourText(Kit kit) {
            super(kit);
        }

        @Override
        Entry read(String text) {
            return switch (DateReader.time(text)) {
                case TimeReading.Refused(DateProblem problem) -> Formats.bad(text, problem.key());
                case TimeReading.Value(LocalTime time) -> new Entry.Read(time);
            };
        }

        @Override
        String write(Object value) {
            return Dates.in(kit.words().language().get()).time((LocalTime) value);
        }

        @Override
        public void show(@Nullable Object value) {
            super.show(value == null ? null : ((LocalTime) value).withSecond(0).withNano(0));
        }
    }
}
