package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;

/** Input by keyboard in a real window. */
@WindowTest
class KeyboardNavigationTest {
    private static void openEditor(GalleryWindow galleryWindow) throws Exception {
        GalleryWindow.call(() -> {
            galleryWindow.gallery.shell.open(galleryWindow.gallery.editor.screen);
            return true;
        });
        GalleryWindow.waitTwoPulses();
    }

    private static void focusAmount(GalleryWindow galleryWindow, int line) throws Exception {
        var editor = galleryWindow.gallery.editor;
        GalleryWindow.call(() -> {
            editor.items.focus("/items/" + editor.record.lines.get(line) + "/amount");
            return true;
        });
        GalleryWindow.waitTwoPulses();
    }

    @Test
    void aShortDateAndTimeAreReadAndEnterGoesOnWithoutSaving() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            assertThat(galleryWindow.focusedText()).isEqualTo("24.11.2026");
            galleryWindow.type("1403");
            galleryWindow.press(KeyCode.ENTER);
            galleryWindow.type("930");
            galleryWindow.press(KeyCode.ENTER);
            assertThat(galleryWindow.gallery.editor.record.values.get("/event/start"))
                    .isEqualTo(OffsetDateTime.parse("2026-03-14T09:30:00+06:00"));
            assertThat(galleryWindow.focusedText()).isEqualTo("транзит");
            assertThat(galleryWindow.gallery.editor.saved).isZero();
            galleryWindow.press(KeyCode.SHIFT, KeyCode.ENTER);
            assertThat(galleryWindow.focusedText()).isEqualTo("09:30");
        }
    }

    @Test
    void aTimeTypedIntoTheDateIsTakenAndEnterGoesOnBehindIt() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            galleryWindow.type("1430");
            galleryWindow.press(KeyCode.ENTER);
            assertThat(galleryWindow.focusedText()).isEqualTo("транзит");
            assertThat(galleryWindow.gallery.editor.record.values.get("/event/start"))
                    .isEqualTo(OffsetDateTime.parse("2026-11-24T14:30:00+06:00"));
        }
    }

    private static void openEditorAtCountry(GalleryWindow galleryWindow) throws Exception {
        openEditor(galleryWindow);
        GalleryWindow.call(() -> {
            galleryWindow.gallery.editor.form.focus("/place/country");
            return true;
        });
        GalleryWindow.waitTwoPulses();
    }

    @Test
    void aCodeIsFoundInTheOtherLayoutAndPickedByNumber() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditorAtCountry(galleryWindow);
            galleryWindow.type("nfl"); // the keys of "тад"
            galleryWindow.press(KeyCode.ENTER);
            assertThat(galleryWindow.gallery.editor.record.values.get("/place/country"))
                    .isEqualTo(new Code.Country("TJ"));
            galleryWindow.press(KeyCode.SHIFT, KeyCode.ENTER);
            galleryWindow.press(KeyCode.F4);
            galleryWindow.press(KeyCode.ESCAPE);
            galleryWindow.press(KeyCode.F4);
            galleryWindow.press(KeyCode.DIGIT2);
            assertThat(galleryWindow.gallery.editor.record.values.get("/place/country"))
                    .isNotNull()
                    .isNotEqualTo(new Code.Country("TJ"));
        }
    }

    @Test
    void anOpenListFollowsTheLanguage() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditorAtCountry(galleryWindow);
            galleryWindow.press(KeyCode.F4);
            List<String> russian = listed();
            galleryWindow.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            assertThat(listed())
                    .hasSameSizeAs(russian)
                    .doesNotContainAnyElementsOf(russian)
                    .isNotEmpty();
        }
    }

    /** Labels of the open list. */
    private static List<String> listed() throws Exception {
        return GalleryWindow.call(() ->
                javafx.stage.Window.getWindows().stream()
                        .flatMap(w -> w.getScene().getRoot().lookupAll(".option-row").stream())
                        .map(row -> ((Label) ((HBox) row).getChildren().get(1)).getText())
                        .toList());
    }

    @Test
    void invalidTextStaysWithAMessage() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            galleryWindow.type("77");
            galleryWindow.press(KeyCode.TAB);
            galleryWindow.press(KeyCode.SHIFT, KeyCode.TAB);
            assertThat(galleryWindow.focusedText()).isEqualTo("77");
            assertThat(galleryWindow.focused().getStyleClass()).contains("invalid");
            assertThat(galleryWindow.gallery.editor.record.unreadable.values())
                    .first(STRING)
                    .startsWith("77");
        }
    }

    @Test
    void linesAreAddedCopiedMovedAndRemovedByKeys() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            var record = galleryWindow.gallery.editor.record;
            focusAmount(galleryWindow, 0);
            galleryWindow.press(KeyCode.F9);
            assertThat(record.lines).hasSize(4);
            assertThat(amounts(record)).startsWith("2.075 KGM", "2.075 KGM", "606 GRM");
            galleryWindow.press(KeyCode.CONTROL, KeyCode.DOWN);
            assertThat(amounts(record)).startsWith("2.075 KGM", "606 GRM", "2.075 KGM");
            galleryWindow.press(KeyCode.DELETE);
            assertThat(amounts(record)).containsExactly("2.075 KGM", "606 GRM", "1250 GRM");
            galleryWindow.press(KeyCode.INSERT);
            assertThat(record.lines).hasSize(4);
        }
    }

    @Test
    void enterGoesAlongTheRowAddsALineAndLeavesFromAnEmptyOne() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            var record = galleryWindow.gallery.editor.record;
            focusAmount(galleryWindow, 2);
            for (int i = 0; i < 3; i++) {
                galleryWindow.press(KeyCode.ENTER);
            }
            assertThat(record.lines).hasSize(4);
            galleryWindow.press(KeyCode.ENTER);
            assertThat(record.lines).hasSize(3);
            assertThat(galleryWindow.focused()).isInstanceOf(javafx.scene.control.TextArea.class);
        }
    }

    @Test
    void tabFollowsTheVisualOrder() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            var places = new java.util.ArrayList<double[]>();
            for (int i = 0; i < 9; i++) {
                places.add(
                        GalleryWindow.call(() -> {
                            var node = galleryWindow.gallery.scene.getFocusOwner();
                            var box = node.localToScene(node.getBoundsInLocal());
                            return new double[] {Math.rint(box.getCenterY() / 12), box.getMinX()};
                        }));
                galleryWindow.press(KeyCode.TAB);
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
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            focusAmount(galleryWindow, 0);
            galleryWindow.type("12");
            galleryWindow.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            assertThat(galleryWindow.focusedText()).isEqualTo("12");
            assertThat(
                            GalleryWindow.call(
                                    () -> galleryWindow.gallery.list.screen.title().getValue()))
                    .as("a hidden screen waits")
                    .isEqualTo("Изъятия");
            GalleryWindow.call(() -> galleryWindow.gallery.shell.show("list"));
            assertThat(
                            GalleryWindow.call(
                                    () -> galleryWindow.gallery.list.screen.title().getValue()))
                    .isEqualTo("Seizures");
        }
    }

    @Test
    void f8MovesThroughTheProblems() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            galleryWindow.press(KeyCode.F8);
            assertThat(galleryWindow.focused().getStyleClass()).contains("date-field");
            galleryWindow.press(KeyCode.F8);
            assertThat(galleryWindow.focusedText()).startsWith("1250");
        }
    }

    @Test
    void aListOpensByEnterAndKeepsItsSelectionWhenRefreshed() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.EN)) {
            galleryWindow.press(KeyCode.DOWN);
            galleryWindow.press(KeyCode.DOWN);
            galleryWindow.press(KeyCode.ENTER);
            assertThat(galleryWindow.gallery.list.opened).isEqualTo(1);
            var row = GalleryWindow.call(() -> galleryWindow.gallery.list.table.selected().get());
            GalleryWindow.call(() -> {
                galleryWindow.gallery.list.table.show(FakeList.source(100_000));
                return true;
            });
            GalleryWindow.waitUntil(() -> galleryWindow.gallery.list.table.count().get().exact());
            assertThat(GalleryWindow.call(() -> galleryWindow.gallery.list.table.selected().get()))
                    .isEqualTo(row);
        }
    }

    @Test
    void theEndOfALongListIsLoadedWhenVisible() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.EN)) {
            GalleryWindow.waitUntil(() -> galleryWindow.gallery.list.table.count().get().exact());
            galleryWindow.press(KeyCode.END);
            TableView<FakeList.Row> view = galleryWindow.gallery.list.table.view();
            GalleryWindow.waitUntil(() -> {
                view.getSelectionModel().selectLast();
                var row = galleryWindow.gallery.list.table.selected().get();
                return row != null && row.serial() == 1;
            });
            assertThat(GalleryWindow.call(view.getSelectionModel()::getSelectedIndex))
                    .isEqualTo(view.getItems().size() - 1);
        }
    }

    @Test
    void thePaletteRunsACommandFoundInTheWrongLayout() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            galleryWindow.press(KeyCode.CONTROL, KeyCode.K);
            assertThat(galleryWindow.focused()).isInstanceOf(TextField.class);
            galleryWindow.type("cjplfnm"); // the keys of "создать"
            galleryWindow.press(KeyCode.ENTER);
            assertThat(galleryWindow.gallery.list.opened).isEqualTo(-1);
            assertThat(galleryWindow.focused()).isSameAs(galleryWindow.gallery.list.table.view());
        }
    }

    @Test
    void escClosesThePaletteAndRestoresTheFocus() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            var before = galleryWindow.focused();
            galleryWindow.press(KeyCode.CONTROL, KeyCode.K);
            galleryWindow.press(KeyCode.ESCAPE);
            assertThat(galleryWindow.focused()).isSameAs(before);
            assertThat(GalleryWindow.call(() -> galleryWindow.gallery.shell.find("list")))
                    .isPresent();
        }
    }

    private static List<String> amounts(FakeFormModel record) {
        return record.lines.stream()
                .map(id -> String.valueOf((Amount) record.values.get("/items/" + id + "/amount")))
                .toList();
    }
}
