package rubezh.table;

import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateProblem;
import rubezh.register.template.TemplateState;
import rubezh.register.template.TemplateVersion;
import rubezh.text.Messages;

/** Templates of papers in words, alike on the screen and on the command line. */
public record TemplateFormat(Messages messages) {
    /** Returns the name of a paper. */
    public String paper(TemplatePaper paper) {
        return messages.text("report.screen." + paper);
    }

    /** Returns what a paper is printed by: {@code “KG”, version 3, KG-OSH}. */
    public String state(TemplateState state) {
        if (state.isBroken()) {
            return messages.text("template.state.broken", state.version(), state.station());
        }
        return state.usable() == null
                ? messages.text("template.state.built-in")
                : messages.text(
                        "template.state.used",
                        state.usable().template().name(),
                        state.version(),
                        state.station());
    }

    /** Returns the number of a version, the station, and its name or that of the built-in words. */
    public String version(TemplateVersion version) {
        String name =
                version.content().isEmpty()
                        ? messages.text("template.state.built-in")
                        : "“" + version.name() + "”";
        return version.version() + "  " + version.station() + "  " + name;
    }

    /** Returns what a version prints the paper by: {@code “KG”, version 3}. */
    public String change(TemplateVersion version) {
        return version.content().isEmpty()
                ? messages.text("template.state.built-in")
                : messages.text("template.change", version.name(), version.version());
    }

    /** Returns a problem in words, after the place where it is. */
    public String problem(TemplateProblem problem) {
        return problem.path().isEmpty()
                ? atField(problem)
                : problem.path() + ": " + atField(problem);
    }

    /** Returns a problem in words for the place where it is. */
    public String atField(TemplateProblem problem) {
        return messages.text(problem.reason().key(), problem.detail());
    }
}
