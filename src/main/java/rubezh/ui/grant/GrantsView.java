package rubezh.ui.grant;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.security.Permission;
import rubezh.table.GrantFormat;
import rubezh.text.Messages;
import rubezh.ui.grant.GrantsViewModel.RightRow;
import rubezh.ui.grant.GrantsViewModel.Standing;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.PermissionFormat;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.ListDetailPane;
import rubezh.ui.kit.table.PagedTable;

/** View of the rights over cases: what waits, what was asked, what is in force. */
final class GrantsView {
    private final UiText texts;
    private final LiveLabels labels;
    private final GrantsViewModel model;
    private final GrantDialogs dialogs;
    private final PagedTable<RightRow> table;
    private final ListDetailPane<RightRow> frame;
    private final VBox news = styled(new VBox(), "gap-4");
    private final VBox details = styled(new VBox(), "station-advice");
    private final Commands commands;

    GrantsView(UiContext ui, LiveLabels labels, GrantsViewModel model) {
        this.texts = ui.texts();
        this.labels = labels;
        this.model = model;
        this.dialogs = new GrantDialogs(ui, model);
        this.table =
                new PagedTable<>(ui, "grant.title", row -> row.step().id().toString(), columns());
        this.frame = new ListDetailPane<>(ui, table, model);
        this.commands = commands().permittedTo(ui.officer());
        table.empty(emptyPane()).onOpen(frame.onSelected(this::accept));
        layout(ui.allows(Permission.GRANT));
        model.load();
    }

    private Commands commands() {
        return Commands.of(
                Command.of("grant-give", dialogs::give),
                Command.of("grant-ask", dialogs::ask),
                Command.of("grant-accept", frame.onSelected(this::accept))
                        .enabledWhen(frame.selected(GrantsView::waits)),
                Command.of("grant-decline", frame.onSelected(this::decline))
                        .enabledWhen(frame.selected(GrantsView::waits)),
                Command.of("grant-end", frame.onSelected(this::end))
                        .enabledWhen(frame.selected(GrantsView::isOwn)),
                Command.of("refresh", model::load));
    }

    private static boolean waits(RightRow row) {
        return row.standing() == Standing.TO_ANSWER;
    }

    /** Returns whether this station ends it. */
    private static boolean isOwn(RightRow row) {
        return row.standing() == Standing.ASKED || row.standing() == Standing.GIVEN;
    }

    private void accept(RightRow row) {
        if (waits(row) && commands.find("grant-accept").isPresent()) {
            dialogs.reason(
                    "grant.accept.",
                    what(row),
                    (reason, done, refused) -> model.accept(row, reason, done, refused));
        }
    }

    private void decline(RightRow row) {
        dialogs.reason(
                "grant.decline.",
                what(row),
                (reason, done, refused) -> model.decline(row, reason, done, refused));
    }

    private void end(RightRow row) {
        dialogs.reason(
                row.standing() == Standing.ASKED ? "grant.withdraw." : "grant.end.",
                what(row),
                (reason, done, refused) -> model.end(row, reason, done, refused));
    }

    private GrantFormat format() {
        return new GrantFormat(labels.format());
    }

    private String what(RightRow row) {
        return format().what(row.step());
    }

    ScreenView screen() {
        return frame.screen(commands);
    }

    void close() {
        frame.close();
    }

    private Node emptyPane() {
        var pane =
                new VBox(
                        Icons.of(Feather.UNLOCK, 48, "muted"),
                        texts.label("cli.grant.none"),
                        wrapping(styled(texts.label("grant.empty"), "muted")));
        return styled(pane, "empty-state");
    }

    private void layout(boolean permitted) {
        var bar = styled(new FlowPane(), "flow-8");
        commands.find("grant-give")
                .ifPresent(give -> bar.getChildren().add(Buttons.primary(texts, give)));
        bar.getChildren()
                .addAll(
                        Buttons.of(
                                texts,
                                commands.present(
                                        "grant-ask",
                                        "grant-accept",
                                        "grant-decline",
                                        "grant-end")));
        Label title = styled(texts.label("grant.title"), "semibold", "fs-18");
        Label who = texts.label(m -> m.text("grant.reading", roles(m)));
        setShown(who, !permitted);
        texts.paint(news, _ -> paintNews());
        model.state().addListener((_, _, _) -> texts.repaint(news));
        frame.head(title, bar, styled(wrapping(who), "muted"), frame.messages(), news)
                .foot(details)
                .details(details, this::paintDetails)
                .rows(() -> model.shown().rows(), model.state());
    }

    private static String roles(Messages messages) {
        return PermissionFormat.roles(Permission.GRANT, messages);
    }

    private void paintNews() {
        news.getChildren()
                .setAll(
                        model.shown().news().stream()
                                .map(one -> format().what(one) + ". " + format().by(one.step()))
                                .map(text -> wrapping(new Label(text)))
                                .toList());
        setShown(news, !news.getChildren().isEmpty());
    }

    private void paintDetails(@Nullable RightRow row) {
        details.getChildren().clear();
        if (row != null) {
            details.getChildren()
                    .setAll(
                            wrapping(styled(new Label(what(row)), "semibold")),
                            wrapping(new Label(format().by(row.step()))));
        }
        setShown(details, row != null);
    }

    private List<Column<RightRow>> columns() {
        return Stream.of(
                        column(
                                "standing",
                                ColumnWidth.of(170).min(120),
                                row -> texts.text(row.standing().key())),
                        column("what", ColumnWidth.of(380).min(200).growing(), this::what),
                        column("station", ColumnWidth.of(110).min(80), row -> row.step().station()),
                        column("by", ColumnWidth.of(150).min(90).later(), row -> row.step().by()),
                        column(
                                "at",
                                ColumnWidth.of(150).min(120).last(),
                                row -> labels.format().value(row.step().at())),
                        column(
                                "reason",
                                ColumnWidth.of(220).min(90).first(),
                                row -> row.step().reason()))
                .map(Column::unsorted)
                .toList();
    }

    private static Column<RightRow> column(
            String id, ColumnWidth width, Function<RightRow, String> text) {
        return Column.<RightRow>text(
                        id, "grant.column." + id, width.ru(), (row, _) -> text.apply(row))
                .sized(width);
    }
}
