package rubezh.ui.diagnosis;

import module java.base;

import rubezh.diagnosis.DiagnosisService;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.navigation.Destination;

/** Dialogs of the check of the computer and of the file for support. */
public final class DiagnosisScreens implements ScreenModule {
    private final UiContext ui;
    private final Supplier<DiagnosisService> service;

    /**
     * @param service returns the check for the register as it is then: closed, open, signed in
     */
    public DiagnosisScreens(UiContext ui, Supplier<DiagnosisService> service) {
        this.ui = ui;
        this.service = service;
    }

    @Override
    public boolean open(Destination to) {
        if (to instanceof Destination.ComputerCheck) {
            new DiagnosisDialog(ui, model(), this::showSupport).show();
        } else if (to instanceof Destination.SupportFile) {
            showSupport();
        } else {
            return false;
        }
        return true;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                doctor(ui), Command.of("support-file", () -> ui.go(new Destination.SupportFile())));
    }

    /** Returns the command that checks the computer. */
    public static Command doctor(UiContext ui) {
        return Command.of("doctor", () -> ui.go(new Destination.ComputerCheck()));
    }

    private void showSupport() {
        new SupportDialog(ui, model()).show();
    }

    private DiagnosisViewModel model() {
        return new DiagnosisViewModel(service.get(), ui.worker());
    }
}
