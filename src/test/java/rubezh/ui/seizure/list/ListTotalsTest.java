package rubezh.ui.seizure.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.json.SeizureShape;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.form.UiContextFixture;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.SeizureContext;

/** The sums under the list: there from the start, and with what they leave out. */
@WindowTest
final class ListTotalsTest {
    @TempDir Path root;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    @Test
    void sumsThatWereReadBeforeTheListIsShownStandUnderIt() {
        try (OpenStation station = TestStations.create(root)) {
            var seeder = new StationSeeder(station);
            seeder.put(new UUID(1, 1), with(Status.APPROVED));
            seeder.put(new UUID(1, 2), with(Status.APPROVED));
            seeder.put(new UUID(1, 3), with(Status.DRAFT));
            SeizureListViewModel model = FxThread.call(() -> model(station));
            tasks.forEach(Runnable::run);
            FxThread.run(() -> {}); // callbacks of the ended tasks have run
            assertThat(FxThread.call(() -> totals(model)))
                    .contains("Total", "4.150 kg", "Not in the total: 1 (draft 1)");
        }
    }

    private static Seizure with(Status status) {
        return SeizureShape.SHAPE.with(Seizures.complete(), "/header/status", status);
    }

    private SeizureListViewModel model(OpenStation station) {
        var context =
                new SeizureContext(
                        TestStations.register(station),
                        new BackgroundWorker(tasks::add),
                        InstantSource.system(),
                        SeizureShape.SHAPE);
        return new SeizureListViewModel(context, _ -> "opioid");
    }

    /** Shows the list and returns the words of its totals. */
    private static List<String> totals(SeizureListViewModel model) {
        var ui = UiContextFixture.of(Language.EN, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var labels = new LiveLabels(TestStations.REFERENCE, ui.texts());
        var editors = new FieldEditorFactory(ui, TestStations.REFERENCE);
        var none = new ListActions(() -> {}, _ -> {}, () -> {}, () -> {}, _ -> {}, _ -> {});
        var view = new SeizureListView(ui, labels, editors, model, none);
        Node bar = view.root().lookup(".totals-bar");
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
}
