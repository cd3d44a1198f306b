package rubezh.domain.template;

/**
 * Line to sign on as a template has it.
 *
 * @param id id of a built-in line; empty for one that the template adds, with no name
 * @param role what is written before it
 */
public record TemplateSigner(String id, TemplateText role) {
    /** Returns whether it is a line that the template adds. */
    public boolean isAdded() {
        return id.isEmpty();
    }
}
