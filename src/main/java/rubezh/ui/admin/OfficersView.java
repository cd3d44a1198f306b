package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.audit.AuditFormat;
import rubezh.audit.AuditLine;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.ui.admin.OfficersViewModel.OneTime;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.PermissionFormat;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.ChoiceMenu;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.ListDetailPane;
import rubezh.ui.kit.table.PagedTable;

/** View of the officers: the list, what is known of the selected one, and what can be done. */
final class OfficersView {
    private static final double SIDE_WIDTH = 300;

    private final UiContext ui;
    private final UiText texts;
    private final OfficersViewModel model;
    private final OfficerDialogs dialogs;
    private final EscrowDialogs escrows;
    private final PagedTable<OfficerAccount> table;
    private final OfficerDetails details;
    private final RecentActs acts;
    private final ListDetailPane<OfficerAccount> frame;
    private final VBox actions = styled(new VBox(), "gap-8");
    private final RecoveryCard recovery;
    private final Commands commands;

    OfficersView(UiContext ui, OfficersViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.dialogs = new OfficerDialogs(ui);
        this.escrows = new EscrowDialogs(ui);
        this.table =
                new PagedTable<>(ui, "admin.officers.title", OfficerAccount::login, columns())
                        .empty(texts.label("admin.officers.none"))
                        .styled(account -> isActive(account) ? "" : "muted");
        this.details = new OfficerDetails(ui);
        this.acts = new RecentActs(ui);
        this.frame = new ListDetailPane<>(ui, table, model);
        this.commands =
                Commands.of(
                        Command.of("officer-add", () -> dialogs.add(model::add)),
                        Command.of(
                                        "officer-change",
                                        frame.onSelected(
                                                account -> dialogs.change(account, model::change)))
                                .enabledWhen(frame.selected(OfficersView::isActive)),
                        Command.of("officer-escrow", this::openEscrow),
                        Command.of("refresh", model::load));
        this.recovery = new RecoveryCard(ui, model, commands.get("officer-escrow"));
        layout();
        bind();
        model.load();
    }

    ScreenView screen() {
        return frame.screen(commands);
    }

    void close() {
        frame.close();
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
        frame.top(bar)
                .foot(acts.node())
                .side(SIDE_WIDTH, side())
                .details(actions, this::showSelected)
                .rows(
                        model::visible,
                        model.state(),
                        model.search(),
                        model.role(),
                        model.deactivated());
    }

    private VBox side() {
        return new VBox(
                details.node(),
                new VBox(frame.messages()),
                actions,
                recovery.node(),
                details.permissions());
    }

    private void bind() {
        model.acts().addListener((_, _, lines) -> acts.show(lines));
        table.selected()
                .addListener((_, _, account) ->
                        model.loadActs(account == null ? null : account.login()));
        model.oneTime().addListener((_, _, set) -> showOneTime(set));
    }

    private void showOneTime(@Nullable OneTime set) {
        if (set != null) {
            model.forgetOneTime();
            dialogs.show(set);
        }
    }

    private static boolean isActive(OfficerAccount account) {
        return account.status() != AccountStatus.DEACTIVATED;
    }

    private void showSelected(@Nullable OfficerAccount account) {
        details.show(account);
        actions.getChildren().clear();
        if (account == null) {
            return;
        }
        if (!isActive(account)) {
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

    /** Asks for the file of a station and for the reason to open it. */
    private void openEscrow() {
        ui.files()
                .one(texts.text("admin.escrow.choose"), frame.root().getScene().getWindow())
                .ifPresent(file ->
                        escrows.open(
                                file, reason -> model.openEscrow(file, reason, escrows::show)));
    }

    private List<Column<OfficerAccount>> columns() {
        return Stream.of(
                        column(
                                "name",
                                ColumnWidth.of(160).min(90).growing(),
                                (account, m) -> account.officer().nameIn(m::text)),
                        column("login", ColumnWidth.of(90).min(60), (a, _) -> a.login()),
                        column(
                                "roles",
                                ColumnWidth.of(180).min(80).growing(),
                                (a, m) -> PermissionFormat.roles(a.officer().roles(), m)),
                        column("last", ColumnWidth.of(130).min(80).later(), this::lastSignIn),
                        Column.<OfficerAccount>of(
                                        "status",
                                        "admin.officers.status",
                                        165,
                                        OfficersView::status)
                                .sized(ColumnWidth.of(165).last()))
                .map(Column::unsorted)
                .toList();
    }

    private static Column<OfficerAccount> column(
            String id, ColumnWidth width, BiFunction<OfficerAccount, Messages, String> text) {
        return Column.text(id, "admin.officers." + id, width.ru(), text).sized(width);
    }

    private String lastSignIn(OfficerAccount account, Messages messages) {
        return account.lastSignIn()
                .map(at -> time(at, messages))
                .orElseGet(() -> messages.text("admin.officers.never"));
    }

    private String time(Instant at, Messages messages) {
        return DateFormatter.in(messages.language())
                .dateTime(at.atZone(ui.zone()).toLocalDateTime());
    }

    private static CellView<OfficerAccount> status() {
        var box = new HBox();
        return new CellView<>(
                box,
                (account, messages) ->
                        box.getChildren().setAll(AccountBadge.of(account.status(), messages)));
    }

    /** The last acts of an officer, one line each, and the way to the audit log. */
    private static final class RecentActs {
        private static final double TIME_WIDTH = 130;
        private static final double ACTION_WIDTH = 190;

        private final UiContext ui;
        private final UiText texts;
        private final VBox lines = styled(new VBox(), "gap-4");
        private final VBox node;
        private List<AuditLine> shown = List.of();

        RecentActs(UiContext ui) {
            this.ui = ui;
            this.texts = ui.texts();
            Label title = styled(texts.label("admin.officers.acts"), "semibold");
            Node open =
                    Buttons.link(texts, "admin.officers.acts.open", () -> ui.go(Destination.AUDIT));
            this.node =
                    styled(new VBox(new BorderPane(null, null, open, null, title), lines), "gap-8");
            node.getStyleClass().add("exchange-head");
            texts.paint(lines, this::paint);
        }

        Node node() {
            return node;
        }

        void show(List<AuditLine> acts) {
            shown = List.copyOf(acts);
            texts.repaint(lines);
        }

        private void paint(Messages messages) {
            lines.getChildren().setAll(shown.stream().map(line -> row(line, messages)).toList());
            if (shown.isEmpty()) {
                lines.getChildren()
                        .add(styled(new Label(messages.text("admin.officers.acts.none")), "muted"));
            }
        }

        private Node row(AuditLine line, Messages messages) {
            var text = new AuditFormat(messages);
            var local = line.entry().at().atZone(ui.zone()).toLocalDateTime();
            Label time = styled(new Label(texts.dates().dateTime(local)), "muted");
            time.minWidthProperty().bind(ui.display().px(TIME_WIDTH));
            Label action = new Label(text.action(line));
            action.prefWidthProperty().bind(ui.display().px(ACTION_WIDTH));
            action.setMinWidth(Region.USE_PREF_SIZE);
            action.setMaxWidth(Region.USE_PREF_SIZE);
            wrapping(action);
            String details = text.details(line);
            boolean named = line.officer() != null || !line.number().isEmpty();
            String object = named ? text.object(line) : "";
            String actor = text.actor(line);
            boolean onSelf = object.isEmpty() || object.equals(actor);
            String who = onSelf ? actor : actor + " → " + object;
            String end = who + (details.isEmpty() ? "" : " · ") + details;
            return new HBox(time, action, styled(new Label(end), "muted"));
        }
    }
}
