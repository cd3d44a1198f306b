package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;
import rubezh.audit.AuditQuery;
import rubezh.security.AuditAction;
import rubezh.security.Officer;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.ChoiceMenu;
import rubezh.ui.kit.look.UiText;

/** Filters of the audit log: officer, kind, days and text. */
final class AuditFilterBar {
    private static final double DAY_WIDTH = 100;
    private static final double SEARCH_WIDTH = 232;

    private final UiContext ui;
    private final UiText texts;
    private final AuditViewModel model;
    private final TextField text;
    private final TextField from;
    private final TextField to;
    private final ChoiceMenu<Officer> officers;
    private final ChoiceMenu<AuditAction.Kind> kinds;
    private final FlowPane node = styled(new FlowPane(), "exchange-head", "flow-8");

    AuditFilterBar(UiContext ui, AuditViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.text = field("admin.audit.search");
        text.prefWidthProperty().bind(ui.display().px(SEARCH_WIDTH));
        this.from = day("admin.audit.from");
        this.to = day("admin.audit.to");
        this.officers =
                new ChoiceMenu<>(
                        texts,
                        "admin.audit.who",
                        AuditFilterBar::name,
                        chosen ->
                                select(query -> query.of(chosen == null ? null : chosen.login())));
        this.kinds =
                new ChoiceMenu<>(
                        texts,
                        "admin.audit.kind",
                        (kind, m) -> m.text(kind.key()),
                        kind -> select(query -> query.of(kind)));
        kinds.show(List.of(AuditAction.Kind.values()));
        node.getChildren().addAll(text, officers.node(), kinds.node(), from, to);
        bind();
    }

    private void select(UnaryOperator<AuditQuery> change) {
        model.query().set(change.apply(model.query().get()));
    }

    private static String name(Officer officer, Messages messages) {
        return officer.nameIn(messages::text);
    }

    private void bind() {
        var search =
                ui.worker()
                        .debounce(
                                Duration.millis(200),
                                () -> select(query -> query.matching(text.getText().strip())));
        text.textProperty().addListener((_, _, _) -> search.schedule());
        model.officers().addListener((_, _, all) -> officers.show(all));
        for (TextField day : List.of(from, to)) {
            day.setOnAction(_ -> setPeriod());
            day.focusedProperty()
                    .addListener((_, _, focused) -> {
                        if (!focused) {
                            setPeriod();
                        }
                    });
        }
    }

    private void setPeriod() {
        boolean valid = model.setPeriod(from.getText(), to.getText(), texts.dates());
        toggleStyle(from, "stop-text", !valid);
        toggleStyle(to, "stop-text", !valid);
    }

    private TextField field(String key) {
        return texts.prompt(new TextField(), key);
    }

    private TextField day(String key) {
        TextField day = field(key);
        day.prefWidthProperty().bind(ui.display().px(DAY_WIDTH));
        return day;
    }

    Node node() {
        return node;
    }
}
