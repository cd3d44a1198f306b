package rubezh.register.template;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplateProblem;
import rubezh.domain.template.TemplateProblem.Reason;
import rubezh.text.Fault;

/**
 * Template of a file with all that is wrong in it.
 *
 * @param template the template; null if it could not be read
 * @param problems what is wrong; empty if papers can be printed by it
 */
public record TemplateCheckResult(
        @Nullable PaperTemplate template, List<TemplateProblem> problems) {
    public TemplateCheckResult {
        problems = List.copyOf(problems);
    }

    /**
     * Returns the template if nothing is wrong.
     *
     * @throws Fault {@code PTL-004} if it could not be read, {@code PTL-006} if a later version
     *     wrote it, {@code PTL-001} if something is wrong
     */
    PaperTemplate sound() {
        if (template == null) {
            TemplateProblem first = problems.getFirst();
            throw first.reason() == Reason.NEWER
                    ? new Fault(Fault.Exit.NEWER_FORMAT, "PTL-006", first.detail())
                    : new Fault(Fault.Exit.FINDINGS, "PTL-004", first.detail());
        }
        if (!problems.isEmpty()) {
            String first = problems.getFirst().path();
            throw new Fault(
                    Fault.Exit.FINDINGS, "PTL-001", template.paper(), first, problems.size());
        }
        return template;
    }
}
