package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.text.Language;
import rubezh.ui.kit.work.StallDetector;

/** What a typist does, key by key, in a real window. */
class KeyboardNavigationTest {
    private static void openEditor(GalleryWindow window) throws Exception {
        GalleryWindow.call(() -> {
            window.gallery.shell.open(window.gallery.editor.screen);
            return true;
        });
        GalleryWindow.waitTwoPulses();
    }

    private static void focusAmount(GalleryWindow window, int line) throws Exception {
        var editor = window.gallery.editor;
        GalleryWindow.call(() -> {
            editor.items.focus("/items/" + editor.record.lines.get(line) + "/amount");
            return true;
        });
        GalleryWindow.waitTwoPulses();
    }

    @Test
    void aShortDateAndTimeAreReadAndEnterGoesOnWithoutSaving() throws Exception {
        try (var window = new GalleryWindow(Language.RU)) {
            openEditor(window);
            assertThat(window.focusedText()).isEqualTo("24.11.2026");
            window.type("1403");
            window.press(KeyCode.ENTER);
            window.type("930");
            window.press(KeyCode.ENTER);
            assertThat(window.gallery.editor.record.values.get("/event/start"))
                    .isEqualTo(OffsetDateTime.parse("2026-03-14T09:30:00+06:00"));
            assertThat(window.focusedText()).isEqualTo("транзит");
            assertThat(window.gallery.editor.saved).isZero();
            window.press(KeyCode.SHIFT, KeyCode.ENTER);
            assertThat(window.focusedText()).isEqualTo("09:30");
        }
    }

    @Test
    void aTimeTypedIntoTheDateGoesToTheTime() throws Exception {
        try (var window = new GalleryWindow(Language.RU)) {
            openEditor(window);
            window.type("1430");
            window.press(KeyCode.ENTER);
            assertThat(window.focusedText()).isEqualTo("14:30");
            assertThat(window.gallery.editor.record.values.get("/event/start"))
                    .isEqualTo(OffsetDateTime.parse("2026-11-24T14:30:00+06:00"));
        }
    }

    @Test
    void aCodeIsFoundInTheOtherLayoutAndPickedByNumber() throws Exception {
        try (var window = new GalleryWindow(Language.RU)) {
            openEditor(window);
            GalleryWindow.call(() -> {
                window.gallery.editor.form.focus("/place/country");
                return true;
            });
            GalleryWindow.waitTwoPulses();
            window.type("nfl"); // the keys of "тад"
            window.press(KeyCode.ENTER);
            assertThat(window.gallery.editor.record.values.get("/place/country"))
                    .isEqualTo(Code.Country.of("TJ"));
            window.press(KeyCode.SHIFT, KeyCode.ENTER);
            window.press(KeyCode.F4);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.F4);
            window.press(KeyCode.DIGIT2);
            assertThat(window.gallery.editor.record.values.get("/place/country"))
                    .isNotNull()
                    .isNotEqualTo(Code.Country.of("TJ"));
        }
    }

    @Test
    void badTextStaysAndIsTold() throws Exception {
        try (var window = new GalleryWindow(Language.RU)) {
            openEditor(window);
            window.type("77");
            window.press(KeyCode.TAB);
            window.press(KeyCode.SHIFT, KeyCode.TAB);
            assertThat(window.focusedText()).isEqualTo("77");
            assertThat(window.focused().getStyleClass()).contains("invalid");
            assertThat(window.gallery.editor.record.unread.values()).first(STRING).startsWith("77");
        }
    }

    @Test
    void linesAreAddedCopiedMovedAndRemovedByKeys() throws Exception {
        try (var window = new GalleryWindow(Language.RU)) {
            openEditor(window);
            var record = window.gallery.editor.record;
            focusAmount(window, 0);
            window.press(KeyCode.F9);
            assertThat(record.lines).hasSize(4);
            assertThat(amounts(record)).startsWith("2.075 KGM", "2.075 KGM", "606 GRM");
            window.press(KeyCode.CONTROL, KeyCode.DOWN);
            assertThat(amounts(record)).startsWith("2.075 KGM", "606 GRM", "2.075 KGM");
            window.press(KeyCode.DELETE);
            assertThat(amounts(record)).containsExactly("2.075 KGM", "606 GRM", "1250 GRM");
            window.press(KeyCode.INSERT);
            assertThat(record.lines).hasSize(4);
        }
    }

    @Test
    void enterGoesAlongTheRowAddsALineAndLeavesFromAnEmptyOne() throws Exception {
        try (var window = new GalleryWindow(Language.RU)) {
            openEditor(window);
            var record = window.gallery.editor.record;
            focusAmount(window, 2);
            for (int i = 0; i < 3; i++) {
                window.press(KeyCode.ENTER);
            }
            assertThat(record.lines).hasSize(4);
            window.press(KeyCode.ENTER);
            assertThat(record.lines).hasSize(3);
            assertThat(window.focused()).isInstanceOf(javafx.scene.control.TextArea.class);
        }
    }

    @Test
    void tabFollowsTheVisualOrder() throws Exception {
        try (var window = new GalleryWindow(Language.RU)) {
            openEditor(window);
            var places = new java.util.ArrayList<double[]>();
            for (int i = 0; i < 9; i++) {
                places.add(
                        GalleryWindow.call(() -> {
                            var node = window.gallery.scene.getFocusOwner();
                            var box = node.localToScene(node.getBoundsInLocal());
                            return new double[] {Math.rint(box.getCenterY() / 12), box.getMinX()};
                        }));
                window.press(KeyCode.TAB);
            }
            for (int i = 1; i < places.size(); i++) {
                double[] was = places.get(i - 1);
                double[] now = places.get(i);
                boolean onwards = now[0] > was[0] + 1 || now[1] > was[1] && now[0] > was[0] - 6;
                assertThat(onwards).as("stop " + i + " of " + describe(places)).isTrue();
            }
        }
    }

    private static String describe(List<double[]> places) {
        return places.stream().map(java.util.Arrays::toString).toList().toString();
    }

    @Test
    void aLanguageSwitchRepaintsAndKeepsWhatIsTyped() throws Exception {
        try (var window = new GalleryWindow(Language.RU)) {
            openEditor(window);
            focusAmount(window, 0);
            window.type("12");
            try (var watch = new StallDetector(System::nanoTime)) {
                window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
                assertThat(watch.longest()).isLessThan(Duration.ofSeconds(2));
            }
            assertThat(window.focusedText()).isEqualTo("12");
            assertThat(GalleryWindow.call(() -> window.gallery.list.screen.title().getValue()))
                    .as("a hidden screen waits")
                    .isEqualTo("Изъятия");
            GalleryWindow.call(() -> window.gallery.shell.show("list"));
            assertThat(GalleryWindow.call(() -> window.gallery.list.screen.title().getValue()))
                    .isEqualTo("Seizures");
        }
    }

    @Test
    void f8WalksTheProblems() throws Exception {
        try (var window = new GalleryWindow(Language.RU)) {
            openEditor(window);
            window.press(KeyCode.F8);
            assertThat(window.focused().getStyleClass()).contains("date-field");
            window.press(KeyCode.F8);
            assertThat(window.focusedText()).startsWith("1250");
        }
    }

    @Test
    void aListOpensByEnterAndKeepsItsSelectionWhenRefreshed() throws Exception {
        try (var window = new GalleryWindow(Language.EN)) {
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            assertThat(window.gallery.list.opened).isEqualTo(1);
            var row = GalleryWindow.call(() -> window.gallery.list.table.selected().get());
            GalleryWindow.call(() -> {
                window.gallery.list.table.show(FakeList.source(100_000));
                return true;
            });
            GalleryWindow.waitUntil(() -> window.gallery.list.table.fieldCount().get().exact());
            assertThat(GalleryWindow.call(() -> window.gallery.list.table.selected().get()))
                    .isEqualTo(row);
        }
    }

    @Test
    void theEndOfALongListIsFetchedWhenLookedAt() throws Exception {
        try (var window = new GalleryWindow(Language.EN)) {
            GalleryWindow.waitUntil(() -> window.gallery.list.table.fieldCount().get().exact());
            window.press(KeyCode.END);
            TableView<FakeList.Row> view = window.gallery.list.table.view();
            GalleryWindow.waitUntil(() -> {
                view.getSelectionModel().selectLast();
                var row = window.gallery.list.table.selected().get();
                return row != null && row.serial() == 1;
            });
        }
    }

    @Test
    void thePaletteRunsACommandFoundInTheWrongLayout() throws Exception {
        try (var window = new GalleryWindow(Language.RU)) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            assertThat(window.focused()).isInstanceOf(TextField.class);
            window.type("cjplfnm"); // the keys of "создать"
            window.press(KeyCode.ENTER);
            assertThat(window.gallery.list.opened).isEqualTo(-1);
            assertThat(window.focused()).isSameAs(window.gallery.list.table.view());
        }
    }

    @Test
    void escClosesThePaletteAndTheFocusComesBack() throws Exception {
        try (var window = new GalleryWindow(Language.RU)) {
            var before = window.focused();
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.press(KeyCode.ESCAPE);
            assertThat(window.focused()).isSameAs(before);
            assertThat(GalleryWindow.call(() -> window.gallery.shell.find("list"))).isPresent();
        }
    }

    private static List<String> amounts(FakeFormModel record) {
        return record.lines.stream()
                .map(id -> String.valueOf((Amount) record.values.get("/items/" + id + "/amount")))
                .toList();
    }
}
