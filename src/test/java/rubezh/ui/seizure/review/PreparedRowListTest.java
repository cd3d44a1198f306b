package rubezh.ui.seizure.review;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.UiContextFixture;
import rubezh.ui.seizure.read.ChangedFields;
import rubezh.ui.seizure.read.PreparedRowList;
import rubezh.ui.seizure.read.RecordRow;

/** The layout of the record that follows, laid out before it is shown. */
@SuppressWarnings("NullAway.Init") // made by showFirst()
final class PreparedRowListTest extends ReviewModelFixture {
    private final UiContext ui =
            UiContextFixture.of(Language.EN, Clock.fixed(TestStations.NOW, ZoneOffset.UTC));
    private PreparedRowList layout;
    private Scene scene;
    private List<RecordRow> rows;
    private List<RecordRow> following;

    @BeforeEach
    void showFirst() {
        rows = rowsOf(first);
        following = rowsOf(second);
        FxThread.run(() -> {
            layout = new PreparedRowList(ui, model.context().seizures().attachments());
            layout.setFocusTraversable();
            scene = new Scene(new StackPane(layout.root()), 900, 700);
            ui.display().applyOnce(scene);
            layout.show(rows, ChangedFields.NONE);
            layOut();
        });
    }

    private List<RecordRow> rowsOf(UUID record) {
        open(record);
        return shown().layout().rows();
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void prepare(List<RecordRow> next) {
        FxThread.run(() -> layout.prepare(next, ChangedFields.NONE));
        FxThread.waitUntil(ui.worker()::isIdle);
    }

    /** Returns the title of the layout that is shown, as far as it is laid out. */
    private String title() {
        return layout.view().lookupAll(".paper-title").stream()
                .map(label -> ((Label) label).getText())
                .findFirst()
                .orElse("");
    }

    private static String title(List<RecordRow> of) {
        return of.getFirst() instanceof RecordRow.Title(String title, String _) ? title : "";
    }

    private List<Node> visiblePapers() {
        return scene.getRoot().lookupAll(".paper-desk").stream().filter(Node::isVisible).toList();
    }

    @Test
    void goingOnChangesPlacesOnly() {
        prepare(following);
        FxThread.run(() -> {
            ListView<RecordRow> before = layout.view();
            assertThat(visiblePapers()).containsExactly(before.getParent());
            assertThat(title()).isEqualTo(title(rows));

            layout.show(following, ChangedFields.NONE);

            assertThat(title()).isEqualTo(title(following)).isNotEqualTo(title(rows));
            assertThat(visiblePapers()).containsExactly(layout.view().getParent());
            assertThat(layout.view()).isNotSameAs(before);
            assertThat(scene.getRoot().isNeedsLayout()).isTrue();
        });
    }

    @Test
    void anotherRecordIsShownAsIfNothingHadBeenPrepared() {
        prepare(following);
        List<RecordRow> other = List.copyOf(rowsOf(second)).subList(0, 4);
        FxThread.run(() -> {
            ListView<RecordRow> before = layout.view();
            layout.show(other, ChangedFields.NONE);
            layOut();
            assertThat(layout.view()).isSameAs(before);
            assertThat(layout.view().getItems()).isEqualTo(other);
        });
    }

    @Test
    void theFocusGoesAlong() {
        prepare(following);
        FxThread.run(() -> {
            layout.view().requestFocus();
            layout.show(following, ChangedFields.NONE);
            assertThat(scene.getFocusOwner()).isSameAs(layout.view());
        });
    }

    @Test
    void whatIsPreparedLastIsShown() {
        FxThread.run(() -> layout.prepare(rows, ChangedFields.NONE));
        prepare(following);
        FxThread.run(() -> {
            layout.show(following, ChangedFields.NONE);
            layOut();
            assertThat(title()).isEqualTo(title(following));
        });
    }
}
