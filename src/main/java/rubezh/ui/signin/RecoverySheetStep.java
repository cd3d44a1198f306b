package rubezh.ui.signin;

import module java.base;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.PaperOutput;
import rubezh.ui.kit.PrintSettings;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.signin.RecoverySheetViewModel.Outcome;

/**
 * Step of the first run that saves or prints the recovery sheet, or puts it off. The register is
 * open meanwhile, so it is closed without a sheet when nobody works with the window.
 */
final class RecoverySheetStep {
    /** As long as a session lasts before anybody has set another time. */
    static final Duration IDLE = Duration.minutes(5);

    private final UiContext ui;
    private final RecoverySheetViewModel model;
    private final JobProgressBar bar;
    private final FlowPane cards = Nodes.styled(new FlowPane(), "choice-cards");
    private final VBox node;
    private final PaperOutput output;
    private final List<String> printers = new ArrayList<>();
    private final PauseTransition idle = new PauseTransition(IDLE);

    RecoverySheetStep(UiContext ui, RecoverySheetViewModel model, JobProgressBar bar) {
        this.ui = ui;
        this.model = model;
        this.bar = bar;
        this.output = new PaperOutput(ui, cards);
        cards.getChildren()
                .addAll(
                        card("save", Feather.SAVE, 1),
                        card("print", Feather.PRINTER, 2),
                        card("later", Feather.CLOCK, 3));
        this.node = new VBox(16, cards, deposit());
        idle.setOnFinished(_ -> onIdle());
    }

    /** Returns the choice of the file for headquarters, shown where its key is known. */
    private Node deposit() {
        CheckBox wanted = ui.texts().bind(new CheckBox(), "admin.sheet.deposit");
        wanted.selectedProperty().bindBidirectional(model.depositing());
        Label text = ui.texts().label("signin.first.sheet.deposit");
        var box = new VBox(4, wanted, Nodes.styled(Nodes.wrapping(text), "muted"));
        model.depositable().subscribe(possible -> Nodes.setShown(box, possible));
        return box;
    }

    /** Closes the register, or waits again while a sheet is being made. */
    void onIdle() {
        if (model.leaveAlone(bar)) {
            ui.overlay().closeAll();
        } else {
            idle.playFromStart();
        }
    }

    /** Begins the idle time anew, if the step is shown. */
    void onInput() {
        if (isTimed()) {
            idle.playFromStart();
        }
    }

    /** Returns whether the idle time runs. */
    boolean isTimed() {
        return idle.getStatus() == Animation.Status.RUNNING;
    }

    /** The step is over. */
    void stop() {
        idle.stop();
    }

    private Node card(String name, Feather icon, int digit) {
        return new ChoiceCard(ui, "signin.first.sheet." + name, icon, digit, () -> choose(digit));
    }

    /** Returns the cards, reads the printers meanwhile, and begins the idle time. */
    Node cards() {
        idle.playFromStart();
        model.read(found -> {
            printers.clear();
            printers.addAll(found);
        });
        return node;
    }

    /** Does what the card with a digit says. */
    void choose(int digit) {
        switch (digit) {
            case 1 -> save();
            case 2 -> output.print(printers, this::print, this::save);
            default -> model.skip(bar);
        }
    }

    private void save() {
        output.choose("recovery-sheet.pdf")
                .ifPresent(file -> withDeposit(deposit -> model.save(file, deposit, bar)));
    }

    private void print(PrintSettings settings) {
        withDeposit(deposit -> model.print(settings, deposit, bar));
    }

    /** Asks for the file for headquarters if it is wanted; if that is cancelled, makes nothing. */
    private void withDeposit(Consumer<@Nullable Path> making) {
        if (!model.depositing().get()) {
            making.accept(null);
            return;
        }
        String title = ui.texts().text("admin.sheet.deposit");
        ui.files()
                .target(title, "recovery-escrow.json.age", node.getScene().getWindow())
                .ifPresent(making);
    }

    /** Returns what the last step says of the sheet. */
    Node outcome() {
        Path deposited = model.deposited();
        return deposited == null
                ? sheetOutcome()
                : new VBox(
                        12,
                        sheetOutcome(),
                        InfoBox.info(ui.texts(), "signin.first.done.deposited", deposited));
    }

    private Node sheetOutcome() {
        return switch (model.outcome()) {
            case Outcome.LeftAlone() ->
                    InfoBox.warning(ui.texts(), "signin.first.done.left", (long) IDLE.toMinutes());
            case Outcome.None() -> InfoBox.warning(ui.texts(), "signin.first.done.no-sheet");
            case Outcome.Saved(var file) ->
                    InfoBox.info(ui.texts(), "signin.first.done.saved", file);
            case Outcome.Printed() -> InfoBox.info(ui.texts(), "signin.first.done.printed");
        };
    }
}
