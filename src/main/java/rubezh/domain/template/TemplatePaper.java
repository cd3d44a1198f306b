package rubezh.domain.template;

import module java.base;

/**
 * Papers that a template can change, each with the ids of its blocks in their built-in order and of
 * the lines to sign on. The names are those of the kinds of reports.
 *
 * <p>A block is a heading with all that follows up to the next one; its id is the last word of the
 * message key of that heading. What stands before the first heading has the first id. The ids of a
 * label are those of its lines.
 */
public enum TemplatePaper {
    PROTOCOL("when present persons seized! found signed!", "official witness person copy"),
    WEIGHING("when scales! masses! counts! packing! signed!", "official witness person"),
    INSPECTION(
            "when object present method places goods! attached signed!",
            "official witness person copy"),
    INVENTORY("when packages! signed!", "official witness"),
    CUSTODY("packages! handovers!", ""),
    HANDOVER_ACT("transfer packages! signed!", "giver receiver"),
    SAMPLING("when samples! request signed!", "official witness"),
    PHOTOS("files! signed!", "official witness"),
    DESTRUCTION("commission ground goods! done signed!", "chair member giver"),
    NOTIFICATION("when seized! route found asked signed!", "maker approver"),
    /** Labels: a block is a line of a label, of an article or of a package. */
    LABELS(
            "substance! content! stage net! gross packing bag! seal! inscription by",
            "official witness");

    /** Sign after the id of a block that no template can leave out. */
    private static final String MANDATORY = "!";

    private final List<String> blocks;
    private final Set<String> mandatory;
    private final List<String> signers;

    TemplatePaper(String blocks, String signers) {
        List<String> marked = List.of(blocks.split(" "));
        this.blocks = marked.stream().map(one -> one.replace(MANDATORY, "")).toList();
        this.mandatory =
                marked.stream()
                        .filter(one -> one.endsWith(MANDATORY))
                        .map(one -> one.replace(MANDATORY, ""))
                        .collect(Collectors.toUnmodifiableSet());
        this.signers = signers.isEmpty() ? List.of() : List.of(signers.split(" "));
    }

    /** Returns the paper of a name; empty if templates do not change it. */
    public static Optional<TemplatePaper> of(String name) {
        return Arrays.stream(values()).filter(one -> one.toString().equals(name)).findFirst();
    }

    /** Returns the ids of its blocks in their built-in order. */
    public List<String> blocks() {
        return blocks;
    }

    /** Returns whether a block stays on the paper whatever a template says. */
    public boolean isMandatory(String block) {
        return mandatory.contains(block);
    }

    /**
     * Returns whether it has room for lines above the title, paragraphs and further signatories.
     */
    public boolean isExtensible() {
        return this != LABELS;
    }

    /**
     * Returns the ids of the lines to sign on that can be labelled; none if it has no such block.
     */
    public List<String> signers() {
        return signers;
    }

    /** Returns how files and commands name it: {@code handover-act}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
