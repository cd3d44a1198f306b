package rubezh.register.template;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplateProblem;

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
}
