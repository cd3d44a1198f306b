package rubezh.ui.seizure.list;

import module java.base;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import rubezh.domain.summary.EquivalentTable;
import rubezh.fixtures.FxThread;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.SeizureRow;
import rubezh.report.service.ListRequest;
import rubezh.report.service.PaperBatch;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.form.UiContextFixture;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.SeizureContext;

/** Reads what stands in the bar of sums under the list of a register. */
public final class ListTotalsReader {
    private ListTotalsReader() {}

    /** Shows the list in English and returns the words of the bar, from left to right. */
    public static List<String> words(Register register) {
        Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
        var labels =
                new LiveLabels(
                        TestStations.REFERENCE,
                        UiContextFixture.of(Language.EN, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                                .texts());
        SeizureListViewModel model =
                FxThread.call(() ->
                        new SeizureListViewModel(
                                new SeizureContext(
                                        register,
                                        new BackgroundWorker(tasks::add),
                                        InstantSource.system(),
                                        SeizureShape.SHAPE),
                                labels::group,
                                EquivalentTable.of(TestStations.REFERENCE)));
        tasks.forEach(Runnable::run);
        FxThread.run(() -> {}); // callbacks of the ended tasks have run
        return FxThread.call(() -> words(model));
    }

    private static List<String> words(SeizureListViewModel model) {
        var ui = UiContextFixture.of(Language.EN, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var labels = new LiveLabels(TestStations.REFERENCE, ui.texts());
        var editors = new FieldEditorFactory(ui, TestStations.REFERENCE);
        var view = new SeizureListView(ui, labels, editors, model, new NoActions());
        Node bar = view.screen().root().lookup(".totals-bar");
        List<String> words = words((Parent) bar).toList();
        view.close();
        return words.stream().map(word -> word.replaceAll("[\\u00A0\\u202F]", " ")).toList();
    }

    private static Stream<String> words(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(node ->
                        node instanceof Label label
                                ? Stream.of(label.getText())
                                : node instanceof Parent inner ? words(inner) : Stream.empty());
    }

    /** Actions of a list in which nothing is done. */
    private static final class NoActions implements ListActions {
        @Override
        public void toggleMark(SeizureRow row) {}

        @Override
        public void takeBack(UUID recordId) {}

        @Override
        public void print(ListRequest request) {}

        @Override
        public PaperBatch.Outcome issuePapers(PaperBatch batch, Progress progress) {
            return new PaperBatch.Outcome(List.of(), batch.folder());
        }

        @Override
        public void extract(Query query) {}
    }
}
