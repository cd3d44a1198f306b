package rubezh.ui.admin;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.register.severity.RuleSeverity;
import rubezh.register.severity.RuleSeverityService;
import rubezh.table.RuleText;
import rubezh.text.Fault;
import rubezh.text.SearchFold;
import rubezh.ui.kit.work.BackgroundWorker;

/** View model of the rules: their severities, what is searched, and what was refused. */
final class RulesViewModel {
    private final RuleSeverityService service;
    private final BackgroundWorker worker;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<RuleSeverity>> rules =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    RulesViewModel(RuleSeverityService service, BackgroundWorker worker) {
        this.service = service;
        this.worker = worker;
    }

    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<List<RuleSeverity>> rules() {
        return rules.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Returns the rules whose code or sentence has what is searched. */
    List<RuleSeverity> visible(RuleText text) {
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
        fault.set(null);
        worker.of(
                        _ -> {
                            action.run();
                            return service.list();
                        })
                .unlisted()
                .onDone(rules::set)
                .onFault(fault::set)
                .start();
    }
}
