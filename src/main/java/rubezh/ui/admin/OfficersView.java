package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.text.Fault;
import rubezh.ui.admin.OfficersViewModel.OneTime;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.ChoiceMenu;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;

/** View of the officers: the list, what is known of the selected one, and what can be done. */
final class OfficersView {
    private static final double SIDE_WIDTH = 300;

    private final UiContext ui;
    private final UiText texts;
    private final OfficersViewModel model;
    private final OfficerDialogs dialogs;
    private final OfficerTable table;
    private final OfficerDetails details;
    private final RecentActs acts;
    private final VBox messages = styled(new VBox(), "gap-8");
    private final VBox actions = styled(new VBox(), "gap-8");
    private final Label sheet = styled(wrapping(new Label()), "muted");
    private final CheckBox deposit;
    private final Label noDeposit;
    private final SimpleBooleanProperty changeable = new SimpleBooleanProperty();
    private final BorderPane root = new BorderPane();
    private final Commands commands;

    /**
     * @param showAudit shows the audit log
     */
    OfficersView(UiContext ui, OfficersViewModel model, Runnable showAudit) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.dialogs = new OfficerDialogs(ui);
        this.table = new OfficerTable(ui);
        this.details = new OfficerDetails(ui);
        this.acts = new RecentActs(ui, showAudit);
        this.deposit = texts.bind(new CheckBox(), "admin.sheet.deposit");
        this.noDeposit = styled(wrapping(texts.label("admin.sheet.no-deposit")), "muted");
        this.commands =
                Commands.of(
                        Command.of("officer-add", () -> dialogs.add(model::add)),
                        Command.of("officer-change", this::change).enabledWhen(changeable),
                        Command.of("refresh", model::load));
        layout();
        bind();
        model.load();
    }

    ScreenView screen() {
        return new ScreenView(root, commands, table.table().view()::requestFocus);
    }

    void close() {
        table.table().close();
        model.forgetOneTime();
    }

    private void layout() {
        TextField search = texts.prompt(new TextField(), "admin.officers.search");
        texts.accessibleName(search, "admin.officers.search");
        search.textProperty().bindBidirectional(model.search());
        Button add = Buttons.primary(texts, commands.get("officer-add"));
        var roles =
                new ChoiceMenu<Role>(
                        texts,
                        "admin.officers.role",
                        (role, m) -> m.text(role.key()),
                        model.role()::set);
        roles.show(List.of(Role.values()));
        CheckBox all = texts.bind(new CheckBox(), "admin.officers.with-deactivated");
        all.selectedProperty().bindBidirectional(model.deactivated());
        var bar = styled(new FlowPane(add, search, roles.node(), all), "exchange-head", "flow-8");
        var side = scrolling(side());
        side.prefWidthProperty().bind(ui.display().px(SIDE_WIDTH));
        side.minWidthProperty().bind(ui.display().px(SIDE_WIDTH));
        root.setTop(bar);
        root.setCenter(new BorderPane(table.table().node(), null, null, acts.node(), null));
        root.setRight(side);
    }

    private Node side() {
        Button renew = Buttons.action(texts, "admin.sheet.renew", this::renewSheet);
        Label title = styled(texts.label("admin.sheet.title"), "semibold");
        var card = styled(new VBox(title, sheet, deposit, noDeposit, renew), "gap-8");
        var side =
                styled(
                        new VBox(details.node(), messages, actions, card, details.permissions()),
                        "side-panel",
                        "exchange-card");
        return side;
    }

    private void bind() {
        model.state().addListener((_, _, _) -> table.show(model.visible()));
        for (var filter : List.of(model.search(), model.role(), model.deactivated())) {
            filter.addListener(_ -> table.show(model.visible()));
        }
        model.acts().addListener((_, _, lines) -> acts.show(lines));
        table.selected()
                .addListener((_, _, account) ->
                        model.loadActs(account == null ? null : account.login()));
        model.state().addListener((_, _, _) -> texts.repaint(sheet));
        model.fault().addListener((_, _, _) -> texts.repaint(messages));
        model.oneTime().addListener((_, _, set) -> showOneTime(set));
        table.selected().addListener((_, _, _) -> texts.repaint(actions));
        texts.paint(messages, _ -> paintMessages());
        texts.paint(sheet, _ -> paintSheet());
        texts.paint(actions, _ -> paintSelected());
    }

    private void showOneTime(@Nullable OneTime set) {
        if (set != null) {
            model.forgetOneTime();
            dialogs.show(set);
        }
    }

    private void paintMessages() {
        Fault fault = model.fault().get();
        messages.getChildren()
                .setAll(fault == null ? List.of() : List.of(new FaultBox(texts, fault)));
    }

    private void paintSheet() {
        boolean depositable = model.state().get().depositable();
        setShown(deposit, depositable);
        setShown(noDeposit, !depositable);
        sheet.setText(
                model.state()
                        .get()
                        .sheetMade()
                        .map(at -> at.atZone(ui.zone()).toLocalDateTime())
                        .map(at -> texts.text("admin.sheet.made", texts.dates().dateTime(at)))
                        .orElseGet(() -> texts.text("admin.sheet.none")));
    }

    private void paintSelected() {
        OfficerAccount account = table.selected().get();
        details.show(account);
        actions.getChildren().clear();
        changeable.set(account != null && account.status() != AccountStatus.DEACTIVATED);
        if (account == null) {
            return;
        }
        if (account.status() == AccountStatus.DEACTIVATED) {
            add("admin.officers.reactivate", account, model::reactivate);
            return;
        }
        actions.getChildren().add(Buttons.of(texts, commands.get("officer-change")));
        if (account.status() == AccountStatus.CLOSED) {
            add("admin.officers.reopen", account, model::reopen);
        }
        add("admin.officers.reset", account, model::resetPassword);
        addDeactivate(account);
    }

    private void add(String key, OfficerAccount account, Consumer<String> action) {
        Runnable confirm =
                () -> dialogs.confirm(key, account.login(), () -> action.accept(account.login()));
        actions.getChildren().add(Buttons.action(texts, key + ".do", confirm));
    }

    private void addDeactivate(OfficerAccount account) {
        Button button =
                Buttons.action(
                        texts,
                        "admin.officers.deactivate.do",
                        () ->
                                dialogs.deactivate(
                                        account,
                                        reason -> model.deactivate(account.login(), reason)));
        boolean last = model.isLastAdministrator(account);
        button.setDisable(last);
        Node why = InfoBox.info(texts, "admin.officers.last-administrator");
        setShown(why, last);
        actions.getChildren().addAll(button, why);
    }

    private void change() {
        OfficerAccount account = table.selected().get();
        if (account != null) {
            dialogs.change(account, model::change);
        }
    }

    private void renewSheet() {
        Optional<Path> file = target("admin.sheet.renew", "recovery-sheet.pdf");
        if (!deposit.isVisible() || !deposit.isSelected()) {
            file.ifPresent(chosen -> model.renewSheet(chosen, null));
        } else if (file.isPresent()) {
            target("admin.sheet.deposit", "recovery-escrow.json.age")
                    .ifPresent(escrow -> model.renewSheet(file.get(), escrow));
        }
    }

    private Optional<Path> target(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text(title));
        chooser.setInitialFileName(name);
        return ui.files().target(chooser, root.getScene().getWindow());
    }
}
