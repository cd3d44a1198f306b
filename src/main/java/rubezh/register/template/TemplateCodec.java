package rubezh.register.template;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplateBlock;
import rubezh.domain.template.TemplateCheck;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateProblem;
import rubezh.domain.template.TemplateProblem.Reason;
import rubezh.domain.template.TemplateSigner;
import rubezh.domain.template.TemplateText;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectWriter;
import rubezh.json.MalformedJsonException;

/** Template as JSON, as it stands in a record and in a file. */
final class TemplateCodec {
    /** Longest content of a record, in bytes. */
    static final int MAX_BYTES = 60_000;

    private final List<TemplateProblem> problems = new ArrayList<>();

    private TemplateCodec() {}

    /** Returns the content of a record. */
    static String text(PaperTemplate template) {
        return new String(CanonicalJson.write(tree(template)), StandardCharsets.UTF_8);
    }

    static Map<String, Object> tree(PaperTemplate template) {
        return new JsonObjectWriter()
                .put("paper", template.paper().toString())
                .put("name", template.name())
                .putIf(
                        !template.head().isEmpty(),
                        "head",
                        template.head().stream().map(TemplateCodec::tree).toList())
                .putIf(!template.title().isEmpty(), "title", tree(template.title()))
                .putIf(
                        !template.blocks().isEmpty(),
                        "blocks",
                        template.blocks().stream().map(TemplateCodec::tree).toList())
                .putIf(
                        !template.signers().isEmpty(),
                        "signers",
                        template.signers().stream().map(TemplateCodec::tree).toList())
                .putIf(!template.foot().isEmpty(), "foot", tree(template.foot()))
                .tree();
    }

    private static Map<String, Object> tree(TemplateText text) {
        return new JsonObjectWriter()
                .putIf(!text.ru().isEmpty(), "ru", text.ru())
                .putIf(!text.en().isEmpty(), "en", text.en())
                .tree();
    }

    private static Map<String, Object> tree(TemplateBlock block) {
        return new JsonObjectWriter()
                .putIf(!block.isAdded(), "id", block.id())
                .putIf(block.hidden(), "hidden", true)
                .putIf(!block.heading().isEmpty(), "heading", tree(block.heading()))
                .putIf(!block.text().isEmpty(), "text", tree(block.text()))
                .tree();
    }

    private static Map<String, Object> tree(TemplateSigner signer) {
        return new JsonObjectWriter()
                .putIf(!signer.isAdded(), "id", signer.id())
                .putIf(!signer.role().isEmpty(), "role", tree(signer.role()))
                .tree();
    }

    /** Reads the content of a record. */
    static TemplateCheckResult read(String content) {
        try {
            return parse(CanonicalJson.read(content.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedJsonException _) {
            return broken(Reason.MALFORMED, "JSON");
        }
    }

    static TemplateCheckResult parse(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map
                ? new TemplateCodec().template(map)
                : broken(Reason.MALFORMED, "templates");
    }

    static TemplateCheckResult broken(Reason reason, String detail) {
        return new TemplateCheckResult(null, List.of(new TemplateProblem("", reason, detail)));
    }

    private TemplateCheckResult template(Map<?, ?> tree) {
        only("", tree, "paper", "name", "head", "title", "blocks", "signers", "foot");
        String paper = line("paper", tree.get("paper"));
        Optional<TemplatePaper> known = TemplatePaper.of(paper);
        if (known.isEmpty()) {
            return broken(Reason.UNKNOWN_PAPER, paper);
        }
        var template =
                new PaperTemplate(
                        known.get(),
                        line("name", tree.get("name")),
                        each("head", tree.get("head"), this::text),
                        text("title", tree.get("title")),
                        each("blocks", tree.get("blocks"), this::block),
                        each("signers", tree.get("signers"), this::signer),
                        text("foot", tree.get("foot")));
        if (problems.isEmpty()) {
            problems.addAll(TemplateCheck.of(template));
        }
        return new TemplateCheckResult(template, List.copyOf(problems));
    }

    private <T> List<T> each(
            String path, @Nullable Object value, BiFunction<String, @Nullable Object, T> form) {
        var all = new ArrayList<T>();
        if (value instanceof List<?> list) {
            for (Object one : list) {
                all.add(form.apply(path + "." + all.size(), one));
            }
        } else if (value != null) {
            malformed(path);
        }
        return all;
    }

    private TemplateBlock block(String path, @Nullable Object value) {
        Map<?, ?> tree = object(path, value);
        only(path, tree, "id", "hidden", "heading", "text");
        Object hidden = tree.get("hidden");
        if (hidden != null && !(hidden instanceof Boolean)) {
            malformed(path + ".hidden");
        }
        return new TemplateBlock(
                tree.containsKey("id") ? line(path + ".id", tree.get("id")) : "",
                Boolean.TRUE.equals(hidden),
                text(path + ".heading", tree.get("heading")),
                text(path + ".text", tree.get("text")));
    }

    private TemplateSigner signer(String path, @Nullable Object value) {
        Map<?, ?> tree = object(path, value);
        only(path, tree, "id", "role");
        return new TemplateSigner(
                tree.containsKey("id") ? line(path + ".id", tree.get("id")) : "",
                text(path + ".role", tree.get("role")));
    }

    private TemplateText text(String path, @Nullable Object value) {
        if (value == null) {
            return TemplateText.NONE;
        }
        Map<?, ?> tree = object(path, value);
        only(path, tree, "ru", "en");
        return new TemplateText(
                tree.containsKey("ru") ? line(path + ".ru", tree.get("ru")) : "",
                tree.containsKey("en") ? line(path + ".en", tree.get("en")) : "");
    }

    private Map<?, ?> object(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        malformed(path);
        return Map.of();
    }

    private String line(String path, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        malformed(path);
        return "";
    }

    /** Refuses members that this program does not know: a newer one would print something else. */
    private void only(String path, Map<?, ?> tree, String... names) {
        List<String> known = List.of(names);
        tree.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(new TemplateProblem(path, Reason.NEWER, name)));
    }

    private void malformed(String path) {
        problems.add(new TemplateProblem(path, Reason.MALFORMED, path));
    }
}
