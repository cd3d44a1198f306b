package rubezh.ui.diagnosis;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.diagnosis.CheckResult;
import rubezh.diagnosis.DiagnosisService;
import rubezh.diagnosis.SupportFacts;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the check of the computer and of the file for support. */
final class DiagnosisViewModel extends ScreenModel {
    private final DiagnosisService service;
    private final ReadOnlyObjectWrapper<@Nullable List<CheckResult>> results =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SupportFacts> support =
            new ReadOnlyObjectWrapper<>();

    DiagnosisViewModel(DiagnosisService service, BackgroundWorker worker) {
        super(worker);
        this.service = service;
    }

    /** Returns the answers; null while the checks run. */
    ReadOnlyObjectProperty<@Nullable List<CheckResult>> results() {
        return results.getReadOnlyProperty();
    }

    /** Returns what the file for support is made of; null while it is read. */
    ReadOnlyObjectProperty<@Nullable SupportFacts> support() {
        return support.getReadOnlyProperty();
    }

    void check() {
        results.set(null);
        read(service::check, results::set);
    }

    void readSupport() {
        support.set(null);
        read(service::supportFacts, support::set);
    }

    /** Saves a text to a temporary file beside the target, then moves it over the target. */
    void save(Path file, String text) {
        update(() -> done("support.saved", write(file, text)), () -> true, _ -> {}).start();
    }

    private static Path write(Path file, String text) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", file);
        }
    }

    /** Returns how many answers ask for something to be done. */
    long findings() {
        List<CheckResult> now = results.get();
        return now == null ? 0 : now.stream().filter(one -> one.level().isFinding()).count();
    }
}
