package rubezh.ui.seizure.review;

import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.review.NewRemark;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.desktop.ReviewScenario;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.SeizureContext;

/** Review of two submitted records by a supervisor, over a real register. */
@SuppressWarnings("NullAway.Init") // made by signIn()
@WindowTest
abstract class ReviewModelFixture {
    static final String PASSWORD = "sirena-lampa-gorizont-puma";
    static final Messages MESSAGES = Messages.in(Language.EN);

    @TempDir Path folder;

    /** Refusals that a dialog would show. */
    final List<Fault> refused = new ArrayList<>();

    final QueueFilter filter = new QueueFilter();
    final BackgroundWorker worker = new BackgroundWorker(Runnable::run);
    OpenStation unlocked;
    OpenRegister register;
    ReviewViewModel model;
    UUID first;
    UUID second;

    private final DecisionWorkflow.Asked asked = new DecisionWorkflow.Asked(() -> {}, refused::add);

    /** An officer submits two records; a supervisor signs in. */
    @BeforeEach
    void signIn() {
        OpenStation station = TestStations.create(folder);
        OpenRegister officer = OpenRegisterFixture.create(station, folder.resolve("area"));
        first =
                ReviewScenario.submit(
                        officer, "2026-11-23T21:43:00+06:00", "OPI-HER", "2.200 KGM", 3);
        second =
                ReviewScenario.submit(
                        officer, "2026-11-24T09:20:00+06:00", "OPI-OPI", "750 GRM", 1);
        Set<Role> roles = Set.of(Role.SUPERVISOR);
        station.addOfficer(new Officer("bek", "Bek B. B.", "", roles), PASSWORD);
        unlocked = station.lock().unlock("bek", PASSWORD, _ -> {});
        register = OpenRegisterFixture.create(unlocked, folder.resolve("area"));
        model = FxThread.call(this::viewModel);
    }

    ReviewViewModel viewModel() {
        var format = DomainFormat.onScreen(MESSAGES, register.reference());
        var seizures =
                new SeizureContext(
                        register.register(),
                        worker,
                        InstantSource.fixed(TestStations.NOW),
                        SeizureShape.SHAPE);
        var context = new ReviewContext(seizures, register.reviews());
        return new ReviewViewModel(context, () -> format, filter);
    }

    @AfterEach
    void signOut() {
        register.close();
    }

    void run(Runnable action) {
        FxThread.run(action);
        FxThread.waitUntil(worker::isIdle);
    }

    void open(UUID record) {
        run(() -> model.open(record));
    }

    ReviewDocument shown() {
        return Objects.requireNonNull(FxThread.call(() -> model.document().get()));
    }

    String notice() {
        Supplier<String> text = () -> Objects.requireNonNull(model.notice().get()).text(MESSAGES);
        return FxThread.call(text::get);
    }

    Status status(UUID record) {
        return register.register().open(record).orElseThrow().review().status();
    }

    List<QueueEntry> queue() {
        return model.queue().rows(0, 100);
    }

    void change(UUID id, String summary) {
        change(id, Map.of(NARRATIVE_SUMMARY.pointer(), summary));
    }

    /** Saves a record with other values, by pointer, and submits it again. */
    void change(UUID id, Map<String, String> values) {
        OpenRecord record = register.register().open(id).orElseThrow();
        Seizure seizure = record.seizure();
        for (Map.Entry<String, String> value : values.entrySet()) {
            seizure =
                    SeizureShape.SHAPE.with(
                            seizure,
                            value.getKey(),
                            SeizureShape.SHAPE
                                    .leaf(value.getKey(), value.getValue())
                                    .orElseThrow());
        }
        register.register().record(SaveRequest.ofChange(record, seizure, SaveIntent.SUBMIT));
    }

    /** Writes a remark on the record shown; null for no field. */
    void remark(@Nullable String pointer, String text) {
        run(() -> model.decisions().remark(new NewRemark(pointer, text), asked));
    }

    /** Returns the record shown. */
    void returnFor(String reason) {
        run(() -> model.decisions().returnForCorrection(reason, asked));
    }
}
