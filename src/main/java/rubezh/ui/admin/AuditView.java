package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import rubezh.audit.AuditFormat;
import rubezh.audit.AuditLine;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.ListDetailPane;
import rubezh.ui.kit.table.PagedTable;
import rubezh.ui.kit.work.JobProgressBar;

/** View of the audit log: filters, entries, the selected one, and the check of the chain. */
final class AuditView {
    private static final double SIDE_WIDTH = 300;

    private final UiContext ui;
    private final UiText texts;
    private final AuditViewModel model;
    private final PagedTable<AuditLine> table;
    private final AuditFilterBar filters;
    private final VBox details = styled(new VBox(), "gap-4");
    private final JobProgressBar bar;
    private final VBox check = styled(new VBox(), "gap-4");
    private final ListDetailPane<AuditLine> frame;
    private final SimpleBooleanProperty onObject = new SimpleBooleanProperty();
    private final Commands commands;

    AuditView(UiContext ui, AuditViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.table =
                new PagedTable<>(ui, "admin.audit.title", line -> line.entry().seq(), columns())
                        .empty(texts.label("admin.audit.none"))
                        .styled(line -> line.entry().isReadable() ? "" : "stop-text");
        this.filters = new AuditFilterBar(ui, model);
        this.bar = new JobProgressBar(texts);
        this.frame = new ListDetailPane<>(ui, table, model);
        this.commands =
                Commands.of(
                        Command.of("audit-object", this::toggleObject).enabledWhen(onObject),
                        Command.of("audit-check", () -> model.check(bar)),
                        Command.of("audit-export", this::export),
                        Command.of("refresh", this::load));
        layout();
        bind();
        load();
        model.check(bar);
    }

    ScreenView screen() {
        return frame.screen(commands);
    }

    void close() {
        frame.close();
    }

    private void load() {
        table.show(model.entries());
    }

    private void layout() {
        frame.top(bar, filters.node()).side(SIDE_WIDTH, side());
        frame.messages().with(this::exported, model.exported());
    }

    private VBox side() {
        Button object = Buttons.of(texts, commands.get("audit-object"));
        Label title = styled(texts.label("admin.audit.chain"), "semibold");
        var chain = styled(new VBox(title, check), "gap-4");
        return new VBox(
                details,
                object,
                new VBox(frame.messages()),
                chain,
                Buttons.of(texts, commands.get("audit-check")),
                Buttons.of(texts, commands.get("audit-export")));
    }

    private void bind() {
        model.query().addListener((_, _, _) -> load());
        model.checked().addListener((_, _, _) -> texts.repaint(check));
        texts.paint(check, _ -> paintCheck());
        frame.details(details, this::showSelected);
    }

    private void showSelected(@Nullable AuditLine line) {
        showDetails(line);
        boolean chosen = line != null && !line.entry().object().isEmpty();
        onObject.set(chosen || !model.query().get().object().isEmpty());
    }

    /** Shows only what was done to the object of the selected entry, or everything again. */
    private void toggleObject() {
        AuditLine line = table.selected().get();
        boolean limited = !model.query().get().object().isEmpty();
        String object = limited || line == null ? "" : objectId(line);
        model.query().set(model.query().get().on(object));
    }

    private static String objectId(AuditLine line) {
        return line.record().map(UUID::toString).orElse(line.entry().object());
    }

    private void paintCheck() {
        check.getChildren().clear();
        var result = model.checked().get();
        if (result != null) {
            String style = result.check().isIntact() ? "ok-text" : "stop-text";
            result.check()
                    .text(texts.messages(), ui.zone())
                    .forEach(line ->
                            check.getChildren().add(styled(wrapping(new Label(line)), style)));
        }
        setShown(check, result != null);
    }

    private List<InfoBox> exported() {
        var exported = model.exported().get();
        if (exported == null) {
            return List.of();
        }
        String name = String.valueOf(exported.file().getFileName());
        return List.of(InfoBox.info(texts, "admin.audit.exported", name, exported.entries()));
    }

    private void export() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("command.audit-export"));
        chooser.setInitialFileName("audit.csv");
        chooser.getExtensionFilters()
                .setAll(
                        List.of(
                                new FileChooser.ExtensionFilter("CSV", "*.csv"),
                                new FileChooser.ExtensionFilter("JSON", "*.json"),
                                new FileChooser.ExtensionFilter("Excel", "*.xlsx")));
        ui.files()
                .target(chooser, frame.root().getScene().getWindow())
                .ifPresent(file -> model.export(file, texts.messages(), bar));
    }

    private void showDetails(@Nullable AuditLine line) {
        details.getChildren().clear();
        if (line == null) {
            addLine(texts.text("admin.audit.choose"), "muted");
            return;
        }
        var text = new AuditFormat(texts.messages());
        addLine(texts.text("admin.audit.number", "" + line.entry().seq()), "muted");
        addLine(text.action(line), "semibold");
        if (!line.entry().isReadable()) {
            addLine(texts.text("admin.audit.unreadable"), "stop-text");
            return;
        }
        addLine(text.actor(line) + " (" + line.entry().login() + ")", "body");
        var local = line.entry().at().atZone(ui.zone()).toLocalDateTime();
        addLine(texts.dates().dateTime(local), "body");
        if (!line.entry().object().isEmpty()) {
            addLine(text.object(line), "semibold");
            addLine(line.record().map(Object::toString).orElse(line.entry().object()), "mono");
        }
        text.changes(line).forEach(change -> addLine(change.text(), "body"));
    }

    private void addLine(String text, String style) {
        details.getChildren().add(styled(wrapping(new Label(text)), style));
    }

    private List<Column<AuditLine>> columns() {
        return Stream.of(
                        column("at", ColumnWidth.of(130, 150).last(), this::time),
                        column(
                                "officer",
                                ColumnWidth.of(130).min(90).later(),
                                (line, m) -> new AuditFormat(m).actor(line)),
                        column(
                                "action",
                                ColumnWidth.of(190).min(120),
                                (line, m) -> new AuditFormat(m).action(line)),
                        column(
                                "object",
                                ColumnWidth.of(180).min(100),
                                (line, m) -> new AuditFormat(m).object(line)),
                        column(
                                "detail",
                                ColumnWidth.of(200).min(100).growing(),
                                (line, m) -> new AuditFormat(m).details(line)))
                .map(Column::unsorted)
                .toList();
    }

    private static Column<AuditLine> column(
            String id, ColumnWidth width, BiFunction<AuditLine, Messages, String> text) {
        return Column.text(id, "auditlog.column." + id, width.ru(), text).sized(width);
    }

    private String time(AuditLine line, Messages messages) {
        return line.entry().isReadable()
                ? DateFormatter.in(messages.language())
                        .dateTime(line.entry().at().atZone(ui.zone()).toLocalDateTime())
                : messages.text("admin.audit.number", "" + line.entry().seq());
    }
}
