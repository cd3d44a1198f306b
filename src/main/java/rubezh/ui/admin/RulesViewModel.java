package rubezh.ui.admin;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rubezh.domain.seizure.rules.Severity;
import rubezh.register.severity.RuleSeverity;
import rubezh.register.severity.RuleSeverityService;
import rubezh.table.RuleFormat;
import rubezh.text.SearchFold;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the rules and fields: their severities, what is searched, and what was refused. */
final class RulesViewModel extends ScreenModel {
    private final RuleSeverityService service;
    private final Runnable onChanged;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.RULES);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<RuleSeverity>> rules =
            new ReadOnlyObjectWrapper<>(List.of());

    /** What the table shows. */
    enum Kind {
        RULES,
        FIELDS;

        boolean has(RuleSeverity rule) {
            return rule.isField() == (this == FIELDS);
        }

        String key() {
            return "admin.rules.kind." + name();
        }
    }

    /**
     * @param onChanged runs after a rule or field was raised or reset
     */
    RulesViewModel(RuleSeverityService service, BackgroundWorker worker, Runnable onChanged) {
        super(worker);
        this.service = service;
        this.onChanged = onChanged;
    }

    ObjectProperty<Kind> kind() {
        return kind;
    }

    /** Returns how many rules or fields are raised. */
    long raised(Kind of) {
        return rules.get().stream().filter(of::has).filter(RuleSeverity::isRaised).count();
    }

    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<List<RuleSeverity>> rules() {
        return rules.getReadOnlyProperty();
    }

    /** Returns the rules or fields whose code or sentence has what is searched. */
    List<RuleSeverity> visible(RuleFormat text) {
        String words = SearchFold.of(search.get().strip());
        return rules.get().stream()
                .filter(kind.get()::has)
                .filter(rule ->
                        SearchFold.of(rule.code() + " " + text.sentence(rule.code()))
                                .contains(words))
                .toList();
    }

    void load() {
        run(service::list, rules::set);
    }

    void raise(RuleSeverity rule, Severity severity) {
        change(() -> service.raise(rule.code(), severity));
    }

    void reset(RuleSeverity rule) {
        change(() -> service.reset(rule.code()));
    }

    /** Asks for a field at submission, or no longer. */
    void toggle(RuleSeverity field) {
        if (field.isRaised()) {
            reset(field);
        } else {
            raise(field, Severity.STOP);
        }
    }

    private void change(Runnable action) {
        run(
                () -> {
                    action.run();
                    return service.list();
                },
                changed -> {
                    rules.set(changed);
                    onChanged.run();
                });
    }
}
