package rubezh.ui.kit.field;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;
import rubezh.ui.kit.form.UiContextFixture;
import rubezh.ui.kit.value.FieldEntry;

/** Date and time as typed, and the offset shown beside them. */
@WindowTest
final class DateTimeFieldTest {
    private @Nullable FieldEntry entry;

    @Test
    void aChangeOfMinutesKeepsAForeignOffset() {
        FxThread.run(() -> {
            var fields = at("Asia/Tashkent", "2026-11-24T03:20:00+06:00");
            hour(fields).setText("03:25");
            assertThat(entry).isEqualTo(read("2026-11-24T03:25+06:00"));
            assertThat(offset(fields)).isEqualTo("UTC+6");
            day(fields).setText("23.11.2026");
            assertThat(entry).isEqualTo(read("2026-11-23T03:25+06:00"));
            assertThat(offset(fields)).isEqualTo("UTC+6");
        });
    }

    @Test
    void aNewTimeHasTheOffsetOfTheStation() {
        FxThread.run(() -> {
            var fields = at("Asia/Tashkent", "2026-11-24T03:20:00+06:00");
            day(fields).setText("");
            hour(fields).setText("");
            assertThat(offset(fields)).isEqualTo("UTC+5");
            day(fields).setText("24.11.2026");
            hour(fields).setText("03:20");
            assertThat(entry).isEqualTo(read("2026-11-24T03:20+05:00"));
        });
    }

    @Test
    void aTimeOfTheStationFollowsItsClockChanges() {
        FxThread.run(() -> {
            var fields = at("Europe/Kyiv", "2026-11-24T03:20:00+02:00");
            day(fields).setText("24.07.2026");
            assertThat(entry).isEqualTo(read("2026-07-24T03:20+03:00"));
            assertThat(offset(fields)).isEqualTo("UTC+3");
        });
    }

    /** When clocks go back, an hour repeats; the offset of the record tells which one is meant. */
    @Test
    void aRepeatedHourKeepsItsOffset() {
        FxThread.run(() -> {
            var fields = at("Europe/Kyiv", "2026-10-25T03:20:00+02:00");
            hour(fields).setText("03:25");
            assertThat(entry).isEqualTo(read("2026-10-25T03:25+02:00"));
        });
    }

    @Test
    void incompleteInputIsRestoredInItsFields() {
        FxThread.run(() -> {
            for (List<String> typed :
                    List.of(
                            List.of("25.11.2026", "14:"),
                            List.of("31.02", "14:00"),
                            List.of("25.11.2026", ""),
                            List.of("", "14:00"))) {
                var fields = at("Asia/Tashkent", null);
                day(fields).setText(typed.getFirst());
                hour(fields).setText(typed.getLast());
                var again = at("Asia/Tashkent", null);
                again.showUnreadable(
                        entry instanceof FieldEntry.Invalid invalid ? invalid.text() : "none");
                assertThat(List.of(day(again).getText(), hour(again).getText())).isEqualTo(typed);
                assertThat(again.entry()).isEqualTo(entry);
            }
        });
    }

    /** A short form is relative to the day it was typed, not to the day it is restored. */
    @Test
    void aShortDateIsRestoredInFull() {
        FxThread.run(() -> {
            var fields = at("Asia/Tashkent", null);
            day(fields).setText("14");
            var again = at("Asia/Tashkent", null);
            again.showUnreadable(
                    entry instanceof FieldEntry.Invalid invalid ? invalid.text() : "none");
            assertThat(day(again).getText()).isEqualTo("14.11.2026");
        });
    }

    @Test
    void questionMarksAreAnAbsence() {
        FxThread.run(() -> {
            var fields = at("Asia/Tashkent", null);
            day(fields).setText("?");
            assertThat(entry).isEqualTo(new FieldEntry.Absent("UNK"));
        });
    }

    private DateTimeField at(String zone, @Nullable String shown) {
        var fields = new DateTimeField(ui(zone));
        fields.show(shown == null ? null : OffsetDateTime.parse(shown));
        fields.setHost(editor -> {
            entry = editor.entry();
            if (editor.entry() instanceof FieldEntry.Valid(Object value)) {
                editor.show(value);
            }
        });
        return fields;
    }

    private static rubezh.ui.kit.UiContext ui(String zone) {
        Instant now = Instant.parse("2026-11-24T12:03:22Z");
        return UiContextFixture.of(Language.RU, Clock.fixed(now, ZoneId.of(zone)));
    }

    private static FieldEntry read(String time) {
        return new FieldEntry.Valid(OffsetDateTime.parse(time));
    }

    private static TextField day(DateTimeField fields) {
        return (TextField) fields.node().lookup(".date-field");
    }

    private static TextField hour(DateTimeField fields) {
        return (TextField) fields.node().lookup(".time-field");
    }

    private static String offset(DateTimeField fields) {
        return ((Label) fields.node().lookup(".offset")).getText();
    }
}
