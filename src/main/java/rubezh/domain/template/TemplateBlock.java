package rubezh.domain.template;

/**
 * Block of a paper as a template has it.
 *
 * @param id id of a built-in block; empty for a paragraph that the template adds
 * @param hidden whether it is left out
 * @param heading its heading; empty for the built-in one, or for a paragraph without
 * @param text text of a paragraph that the template adds
 */
public record TemplateBlock(String id, boolean hidden, TemplateText heading, TemplateText text) {
    /** Returns a built-in block as it is. */
    public static TemplateBlock of(String id) {
        return new TemplateBlock(id, false, TemplateText.NONE, TemplateText.NONE);
    }

    /** Returns whether it is a paragraph that the template adds. */
    public boolean isAdded() {
        return id.isEmpty();
    }
}
