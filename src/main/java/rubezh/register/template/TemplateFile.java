package rubezh.register.template;

import module java.base;

import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplateProblem.Reason;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectWriter;
import rubezh.json.MalformedJsonException;

/** File of one or more templates that people exchange, as JSON. */
final class TemplateFile {
    private static final int MAX_BYTES = 1_000_000;
    private static final String FORMAT = "rubezh-template/1";
    private static final String FORMATS = "rubezh-template/";

    private TemplateFile() {}

    /** Returns a file of templates, indented for people to read. */
    static byte[] write(List<PaperTemplate> templates) {
        return new JsonObjectWriter()
                .put("format", FORMAT)
                .putList("templates", templates, TemplateCodec::tree)
                .indentedBytes();
    }

    /** Reads a file; one that is no file of templates gives one that is broken. */
    static List<TemplateCheckResult> read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return List.of(TemplateCodec.broken(Reason.TOO_LONG, String.valueOf(MAX_BYTES)));
        }
        try {
            Map<String, Object> tree = CanonicalJson.read(bytes);
            String format = String.valueOf(tree.get("format"));
            if (!format.equals(FORMAT)) {
                Reason reason = format.startsWith(FORMATS) ? Reason.NEWER : Reason.MALFORMED;
                return List.of(TemplateCodec.broken(reason, format));
            }
            return tree.get("templates") instanceof List<?> list && !list.isEmpty()
                    ? list.stream().map(TemplateCodec::parse).toList()
                    : List.of(TemplateCodec.broken(Reason.MALFORMED, "templates"));
        } catch (MalformedJsonException _) {
            return List.of(TemplateCodec.broken(Reason.MALFORMED, "JSON"));
        }
    }
}
