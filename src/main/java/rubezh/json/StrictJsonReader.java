package rubezh.json;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.json.MalformedJsonException.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Parser of strict JSON, which rejects whatever two parsers might interpret differently. */
final class StrictJsonReader {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                    .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(CanonicalJson.MAX_DEPTH)
                                    .maxNameLength(CanonicalJson.MAX_NAME)
                                    .maxStringLength(CanonicalJson.MAX_TEXT)
                                    .maxNumberLength(CanonicalJson.MAX_DIGITS)
                                    .build())
                    .build();

    private final JsonParser parser;

    private StrictJsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Parses one object or array. */
    static Object read(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return new StrictJsonReader(parser).document();
        } catch (JacksonException e) {
            throw new MalformedJsonException(
                    e instanceof StreamConstraintsException ? Kind.BEYOND_LIMITS : Kind.NO_JSON,
                    e.getLocation() == null ? 0 : e.getLocation().getByteOffset());
        }
    }

    private Object document() {
        Object value =
                switch (parser.nextToken()) {
                    case START_OBJECT -> map();
                    case START_ARRAY -> list();
                    case null -> throw new MalformedJsonException(Kind.NOTHING, 0);
                    default -> throw malformed(Kind.NO_OBJECT);
                };
        if (parser.nextToken() != null) {
            throw malformed(Kind.MORE_THAN_ONE);
        }
        return value;
    }

    @SuppressWarnings("NullAway") // JSON null is a value of the tree
    private Map<String, Object> map() {
        var map = new LinkedHashMap<String, Object>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            checkText(name, CanonicalJson.MAX_NAME);
            int size = map.size();
            map.put(name, value(parser.nextToken()));
            if (map.size() == size) {
                throw malformed(Kind.TWICE);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    @SuppressWarnings("NullAway") // as above
    private List<Object> list() {
        var list = new ArrayList<Object>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            list.add(value(t));
        }
        return Collections.unmodifiableList(list);
    }

    private @Nullable Object value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> map();
            case START_ARRAY -> list();
            case VALUE_STRING -> checkText(parser.getString(), CanonicalJson.MAX_TEXT);
            case VALUE_NUMBER_INT -> integer();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw malformed(Kind.NOT_WHOLE);
        };
    }

    private Long integer() {
        long value = parser.getLongValue();
        if (Math.abs(value) > CanonicalJson.MAX_INTEGER || value == Long.MIN_VALUE) {
            throw malformed(Kind.TOO_GREAT);
        }
        return value;
    }

    private String checkText(String text, int limit) {
        if (text.length() > limit) {
            throw new MalformedJsonException(
                    Kind.BEYOND_LIMITS, parser.currentLocation().getByteOffset());
        }
        if (CanonicalWriter.hasLoneSurrogate(text)) {
            throw malformed(Kind.LONE_SURROGATE);
        }
        return text;
    }

    private MalformedJsonException malformed(Kind kind) {
        return new MalformedJsonException(kind, parser.currentLocation().getByteOffset());
    }
}
