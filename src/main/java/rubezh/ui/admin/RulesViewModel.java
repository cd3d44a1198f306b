package rubezh.ui.admin;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rubezh.domain.seizure.rules.Severity;
import rubezh.register.severity.RuleSeverity;
import rubezh.register.severity.RuleSeverityService;
import rubezh.table.RuleFormat;
import rubezh.text.SearchFold;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the rules: their severities, what is searched, and what was refused. */
final class RulesViewModel extends ScreenModel {
    private final RuleSeverityService service;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<RuleSeverity>> rules =
            new ReadOnlyObjectWrapper<>(List.of());

    RulesViewModel(RuleSeverityService service, BackgroundWorker worker) {
        super(worker);
        this.service = service;
    }

    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<List<RuleSeverity>> rules() {
        return rules.getReadOnlyProperty();
    }

    /** Returns the rules whose code or sentence has what is searched. */
    List<RuleSeverity> visible(RuleFormat text) {
        String words = SearchFold.of(search.get().strip());
        return rules.get().stream()
                .filter(rule ->
                        SearchFold.of(rule.code() + " " + text.sentence(rule.code()))
                                .contains(words))
                .toList();
    }

    void load() {
        change(() -> {});
    }

    void raise(RuleSeverity rule, Severity severity) {
        change(() -> service.raise(rule.code(), severity));
    }

    void reset(RuleSeverity rule) {
        change(() -> service.reset(rule.code()));
    }

    private void change(Runnable action) {
        run(
                () -> {
                    action.run();
                    return service.list();
                },
                rules::set);
    }
}
