package rubezh.app.diagnosis;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;
import rubezh.diagnosis.DiagnosisService;
import rubezh.diagnosis.SupportFacts;
import rubezh.report.pdf.PdfPrinter;
import rubezh.store.file.RegisterFileFacts;
import rubezh.text.Fault;

/** Check of this computer. A check that fails itself hides no other. */
public final class LocalDiagnosisService implements DiagnosisService {
    private final CheckedComputer computer;

    public LocalDiagnosisService(CheckedComputer computer) {
        this.computer = computer;
    }

    @Override
    public List<CheckResult> check() {
        return check(new RegisterCheck(computer));
    }

    @Override
    public SupportFacts supportFacts() {
        var register = new RegisterCheck(computer);
        List<CheckResult> checks = check(register);
        return new SupportReader(computer).read(checks, register.facts().orElse(null));
    }

    private List<CheckResult> check(RegisterCheck register) {
        var results = new ArrayList<CheckResult>();
        attempt(results, CheckArea.REGISTER, register::run);
        @Nullable RegisterFileFacts facts = register.facts().orElse(null);
        var backups = new BackupCheck(computer);
        if (facts != null) {
            attempt(results, CheckArea.BACKUP, () -> backups.run(facts));
        }
        attempt(results, CheckArea.DISK, new DiskCheck(computer)::run);
        attempt(results, CheckArea.FOLDER, new FolderCheck(computer)::run);
        @Nullable Instant backup = newestBackup(backups, facts);
        attempt(results, CheckArea.CLOCK, () -> new ClockCheck(computer).run(facts, backup));
        var printer = new PdfPrinter();
        attempt(
                results,
                CheckArea.PRINTER,
                new PrinterCheck(printer::printers, printer::isReady)::run);
        attempt(results, CheckArea.FONT, new FontCheck(computer, FontCheck::resource)::run);
        attempt(results, CheckArea.KEYBOARD, new KeyboardCheck(computer)::run);
        attempt(results, CheckArea.PROGRAM, new ProgramCheck(computer)::run);
        return List.copyOf(results);
    }

    private static @Nullable Instant newestBackup(
            BackupCheck backups, @Nullable RegisterFileFacts facts) {
        try {
            return facts == null ? null : backups.newestTime(facts.register()).orElse(null);
        } catch (Fault unreadable) {
            return null;
        }
    }

    /** What cannot be checked is told as such, with the kind of the failure. */
    private static void attempt(
            List<CheckResult> results, CheckArea area, Supplier<List<CheckResult>> check) {
        try {
            results.addAll(check.get());
        } catch (Fault fault) {
            results.add(CheckResult.of(area, fault));
        } catch (RuntimeException | LinkageError failure) {
            String kind = failure.getClass().getSimpleName();
            results.add(CheckResult.of(area, CheckLevel.WARNING, "PRG-009", kind));
        }
    }
}
