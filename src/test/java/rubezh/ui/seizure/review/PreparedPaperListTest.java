package rubezh.ui.seizure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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
import rubezh.ui.seizure.read.PaperMarks;
import rubezh.ui.seizure.read.PaperRow;
import rubezh.ui.seizure.read.PreparedPaperList;

/** The paper of the record that follows, laid out before it is shown. */
@SuppressWarnings("NullAway.Init") // made by showFirst()
final class PreparedPaperListTest extends ReviewModelFixture {
    private final UiContext ui =
            UiContextFixture.of(Language.EN, Clock.fixed(TestStations.NOW, ZoneOffset.UTC));
    private PreparedPaperList paper;
    private Scene scene;
    private List<PaperRow> rows;
    private List<PaperRow> following;

    @BeforeEach
    void showFirst() {
        rows = rowsOf(first);
        following = rowsOf(second);
        FxThread.run(() -> {
            paper = new PreparedPaperList(ui, model.context().seizures().attachments());
            paper.setFocusTraversable();
            scene = new Scene(new StackPane(paper.root()), 900, 700);
            ui.display().applyOnce(scene);
            paper.show(rows, PaperMarks.NONE);
            layOut();
        });
    }

    private List<PaperRow> rowsOf(UUID record) {
        open(record);
        return shown().paper().rows();
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void prepare(List<PaperRow> next) {
        FxThread.run(() -> paper.prepare(next, PaperMarks.NONE));
        FxThread.waitUntil(ui.worker()::isIdle);
    }

    /** Returns the title of the paper that is shown, as far as it is laid out. */
    private String title() {
        return paper.view().lookupAll(".paper-title").stream()
                .map(label -> ((Label) label).getText())
                .findFirst()
                .orElse("");
    }

    private static String title(List<PaperRow> of) {
        return of.getFirst() instanceof PaperRow.Title(String title, String _) ? title : "";
    }

    private List<Node> visiblePapers() {
        return scene.getRoot().lookupAll(".paper-desk").stream().filter(Node::isVisible).toList();
    }

    @Test
    void goingOnChangesPlacesOnly() {
        prepare(following);
        FxThread.run(() -> {
            ListView<PaperRow> before = paper.view();
            assertThat(visiblePapers()).containsExactly(before.getParent());
            assertThat(title()).isEqualTo(title(rows));

            paper.show(following, PaperMarks.NONE);

            assertThat(title()).isEqualTo(title(following)).isNotEqualTo(title(rows));
            assertThat(visiblePapers()).containsExactly(paper.view().getParent());
            assertThat(paper.view()).isNotSameAs(before);
            assertThat(scene.getRoot().isNeedsLayout()).isTrue();
        });
    }

    @Test
    void anotherRecordIsShownAsIfNothingHadBeenPrepared() {
        prepare(following);
        List<PaperRow> other = List.copyOf(rowsOf(second)).subList(0, 4);
        FxThread.run(() -> {
            ListView<PaperRow> before = paper.view();
            paper.show(other, PaperMarks.NONE);
            layOut();
            assertThat(paper.view()).isSameAs(before);
            assertThat(paper.view().getItems()).isEqualTo(other);
        });
    }

    @Test
    void theFocusGoesAlong() {
        prepare(following);
        FxThread.run(() -> {
            paper.view().requestFocus();
            paper.show(following, PaperMarks.NONE);
            assertThat(scene.getFocusOwner()).isSameAs(paper.view());
        });
    }

    @Test
    void whatIsPreparedLastIsShown() {
        FxThread.run(() -> paper.prepare(rows, PaperMarks.NONE));
        prepare(following);
        FxThread.run(() -> {
            paper.show(following, PaperMarks.NONE);
            layOut();
            assertThat(title()).isEqualTo(title(following));
        });
    }
}
