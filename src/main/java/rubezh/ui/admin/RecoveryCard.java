package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rubezh.enrolment.DepositStatus;
import rubezh.ui.admin.OfficersViewModel.State;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;

/** Card of the recovery sheet: when it was made, a new one, and its code at headquarters. */
final class RecoveryCard {
    private final UiContext ui;
    private final UiText texts;
    private final OfficersViewModel model;
    private final Label sheet = styled(wrapping(new Label()), "muted");
    private final CheckBox deposit;
    private final Label depositNote = styled(wrapping(new Label()), "muted");
    private final Button open;
    private final VBox node;

    /**
     * @param openEscrow opens a code that a station left here
     */
    RecoveryCard(UiContext ui, OfficersViewModel model, Command openEscrow) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.deposit = texts.bind(new CheckBox(), "admin.sheet.deposit");
        this.open = Buttons.of(texts, openEscrow);
        Label title = styled(texts.label("admin.sheet.title"), "semibold");
        Button renew = Buttons.action(texts, "admin.sheet.renew", this::renew);
        this.node = styled(new VBox(title, sheet, depositNote, deposit, renew, open), "gap-8");
        model.state().addListener((_, _, _) -> texts.repaint(sheet));
        texts.paint(sheet, _ -> paint());
    }

    Node node() {
        return node;
    }

    private void paint() {
        State state = model.state().get();
        DepositStatus status = state.deposit();
        setShown(deposit, status.possible());
        setShown(open, status.own());
        depositNote.setText(depositText(state));
        sheet.setText(
                state.sheetMade()
                        .map(at -> texts.text("admin.sheet.made", dateTime(at)))
                        .orElseGet(() -> texts.text("admin.sheet.none")));
    }

    private String depositText(State state) {
        DepositStatus status = state.deposit();
        if (!status.possible()) {
            return texts.text("admin.sheet.no-deposit");
        }
        if (state.sheetMade().isEmpty()) {
            return texts.text("admin.sheet.deposit-possible", status.headquarters());
        }
        return status.made()
                .map(at -> texts.text("admin.sheet.deposited", status.headquarters(), dateTime(at)))
                .orElseGet(() -> texts.text("admin.sheet.not-deposited", status.headquarters()));
    }

    private String dateTime(Instant at) {
        return texts.dates().dateTime(at.atZone(ui.zone()).toLocalDateTime());
    }

    private void renew() {
        Optional<Path> file = target("admin.sheet.renew", "recovery-sheet.pdf");
        if (!deposit.isVisible() || !deposit.isSelected()) {
            file.ifPresent(chosen -> model.renewSheet(chosen, null));
        } else if (file.isPresent()) {
            target("admin.sheet.deposit", "recovery-escrow.json.age")
                    .ifPresent(escrow -> model.renewSheet(file.get(), escrow));
        }
    }

    private Optional<Path> target(String title, String name) {
        return ui.files().target(texts.text(title), name, node.getScene().getWindow());
    }
}
