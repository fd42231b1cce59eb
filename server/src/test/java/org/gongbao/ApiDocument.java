package org.gongbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API as the server gives it, held against real answers: nothing may come that it does not describe, and
 * nothing may be missing that it promises.
 */
public final class ApiDocument {

    private static final String ROOT = "/api/v1/";
    private static final String ADDRESS = "/api/v1/openapi";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final JsonMapper JSON = new JsonMapper();

    /** All servers of a run describe themselves alike: one of them is asked once. */
    private static final Map<String, ApiDocument> KNOWN = new ConcurrentHashMap<>();

    private final JsonNode document;

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    private static ApiDocument read(URI server) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(server.resolve(ADDRESS)).build();
            return new ApiDocument(JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void check(HttpResponse<String> answer) {
        String path = answer.uri().getRawPath();
        if (!path.startsWith(ROOT) || path.startsWith(ADDRESS)) {
            return;
        }
        List<String> wrong =
                KNOWN.computeIfAbsent(ROOT, root -> read(answer.uri())).wrong(path, answer);
        assertThat(wrong)
                .as("%s %s %d %s", answer.request().method(), path, answer.statusCode(), answer.body())
                .isEmpty();
    }

    private List<String> wrong(String path, HttpResponse<String> answer) {
        String method = answer.request().method().toLowerCase(Locale.ROOT);
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        List<String> wrong = new ArrayList<>();
        JsonNode response = operation(path, method)
                .map(operation -> operation.get("responses"))
                .map(responses ->
                        responses.path(answer.statusCode() < 400 ? Integer.toString(answer.statusCode()) : "default"))
                .orElse(null);
        if (answer.statusCode() >= 400) {
            // Also where there is no such address, which nothing describes.
            if (!type.equals("application/problem+json")) {
                wrong.add("a refusal is no problem but " + type);
            } else {
                check(document.at("/components/schemas/Problem"), JSON.readTree(answer.body()), "", wrong);
            }
        } else if (response == null || response.isMissingNode()) {
            wrong.add("not described");
        } else if (!answer.body().isEmpty()) {
            JsonNode content = response.path("content").path(type);
            if (content.isMissingNode()) {
                content = response.path("content").path("*/*");
            }
            if (content.isMissingNode()) {
                wrong.add("the type is " + type);
            } else if (type.equals("application/json")) {
                check(content.path("schema"), JSON.readTree(answer.body()), "", wrong);
            }
        }
        return wrong;
    }

    /** The one whose path has the fewest variables. */
    private Optional<JsonNode> operation(String path, String method) {
        return document.get("paths").properties().stream()
                .filter(each -> each.getValue().has(method)
                        && pattern(each.getKey()).matcher(path).matches())
                .min(Comparator.comparingLong(
                        each -> VARIABLE.matcher(each.getKey()).results().count()))
                .map(each -> each.getValue().get(method));
    }

    private static Pattern pattern(String path) {
        // A clause's path goes to the end.
        return Pattern.compile(VARIABLE.matcher(path.replace("{path}", ".+")).replaceAll("[^/]+"));
    }

    private void check(JsonNode described, JsonNode value, String at, List<String> wrong) {
        JsonNode schema = described.has("$ref")
                ? document.at(described.get("$ref").asString().substring(1))
                : described;
        if (schema.has("anyOf")) {
            List<String> best = new ArrayList<>(List.of(at + " fits nothing"));
            for (JsonNode one : schema.get("anyOf")) {
                List<String> of = new ArrayList<>();
                check(one, value, at, of);
                if (of.isEmpty()) {
                    return;
                }
                best.addAll(of);
            }
            wrong.addAll(best);
            return;
        }
        if (schema.has("type") && !types(schema).contains(type(value))) {
            wrong.add(at + " is " + type(value) + ", not " + types(schema));
        } else if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            wrong.add(at + " is none of " + schema.get("enum"));
        } else if (value.isArray() && schema.has("items")) {
            value.forEach(item -> check(schema.get("items"), item, at + "[]", wrong));
        } else if (value.isObject() && schema.has("type")) {
            fields(schema, value, at, wrong);
        }
    }

    private void fields(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                wrong.add(at + "/" + name.asString() + " is missing");
            }
        });
        value.properties().forEach(field -> {
            JsonNode property = schema.path("properties").path(field.getKey());
            JsonNode more = schema.path("additionalProperties");
            String below = at + "/" + field.getKey();
            if (!property.isMissingNode() || more.isObject()) {
                check(property.isMissingNode() ? more : property, field.getValue(), below, wrong);
            } else if (!more.asBoolean(false)) {
                wrong.add(below + " is not described");
            }
        });
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.get("type");
        List<String> types = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asString()));
        } else {
            types.add(type.asString());
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
