package rubezh.domain.template;

import module java.base;

/**
 * Template of a paper of a case: other words and another order, never other facts. Number, issue,
 * goods with their amounts, signatures, marks of what is missing, hash and code stay whatever it
 * says.
 *
 * @param paper paper that it changes
 * @param name name by which the foot of the paper tells it
 * @param head lines above the title
 * @param title title; empty for the built-in one
 * @param blocks blocks in order; a built-in one that is not named stands after the one before it
 * @param signers labels of lines to sign on, and lines that are added
 * @param foot remark at the foot of every page; empty for none
 * @see TemplateCheck
 */
public record PaperTemplate(
        TemplatePaper paper,
        String name,
        List<TemplateText> head,
        TemplateText title,
        List<TemplateBlock> blocks,
        List<TemplateSigner> signers,
        TemplateText foot) {
    public PaperTemplate {
        head = List.copyOf(head);
        blocks = List.copyOf(blocks);
        signers = List.copyOf(signers);
    }

    /** Returns the template that changes nothing, with every block and line named. */
    public static PaperTemplate builtIn(TemplatePaper paper) {
        return new PaperTemplate(
                paper,
                "",
                List.of(),
                TemplateText.NONE,
                paper.blocks().stream().map(TemplateBlock::of).toList(),
                paper.signers().stream()
                        .map(id -> new TemplateSigner(id, TemplateText.NONE))
                        .toList(),
                TemplateText.NONE);
    }

    public PaperTemplate withBlocks(List<TemplateBlock> others) {
        return new PaperTemplate(paper, name, head, title, others, signers, foot);
    }

    public PaperTemplate withSigners(List<TemplateSigner> others) {
        return new PaperTemplate(paper, name, head, title, blocks, others, foot);
    }

    /** Returns the block of an id as the template has it. */
    public Optional<TemplateBlock> block(String id) {
        return blocks.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Returns what is written before a built-in line to sign on; empty for the built-in words. */
    public TemplateText role(String id) {
        return signers.stream()
                .filter(one -> one.id().equals(id))
                .map(TemplateSigner::role)
                .findFirst()
                .orElse(TemplateText.NONE);
    }

    /**
     * Returns the order of the blocks on a paper: ids, and the paragraphs that are added. A block
     * that the template does not name, as it is older, follows the one before it.
     *
     * @param present ids of the blocks that the paper has, in their built-in order
     */
    public List<TemplateBlock> ordered(List<String> present) {
        var order = new ArrayList<TemplateBlock>();
        blocks.stream()
                .filter(one -> one.isAdded() || present.contains(one.id()))
                .forEach(order::add);
        for (String id : present) {
            if (block(id).isEmpty()) {
                int before = present.indexOf(id) - 1;
                order.add(
                        before < 0 ? 0 : place(order, present.get(before)) + 1,
                        TemplateBlock.of(id));
            }
        }
        return order;
    }

    private static int place(List<TemplateBlock> order, String id) {
        return order.stream().map(TemplateBlock::id).toList().indexOf(id);
    }
}
