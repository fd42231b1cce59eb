package org.gongbao.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What the description of the API says of all addresses: who shows what, and how anything is refused. */
@Component
@OpenAPIDefinition(info = @Info(title = "Gongbao", version = "v1", description = """
                                Government gazettes, clause by clause, and the work that they order. What is published is read without a token.

                                A write that carries an `Idempotency-Key` does its work once, however often it is sent, and gets the same answer; \
                                a key that comes with another request is refused with 422. A list goes on with `after`, the `next` of its last \
                                part. A refusal says everything that was wrong in `detail`, and in `faults` one by one; nothing was changed."""))
@SecurityScheme(name = ApiDescription.TOKEN, type = SecuritySchemeType.HTTP, scheme = "bearer")
final class ApiDescription implements OpenApiCustomizer {

    static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Override
    public void customise(OpenAPI api) {
        // Without a token what is published can be read.
        api.setSecurity(List.of(new SecurityRequirement(), new SecurityRequirement().addList(TOKEN)));
        api.getComponents().addSchemas(PROBLEM, problem());
        ApiResponse refused = new ApiResponse()
                .description("Refused, with everything that was wrong; nothing was changed")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new JsonSchema().$ref(PROBLEM))));
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().addApiResponse("default", refused));
    }

    /** RFC 9457, with a list of faults. */
    private static Schema<?> problem() {
        Schema<?> fault = typed("object");
        fault.addProperty("message", typed("string"));
        fault.setAdditionalProperties(true);
        Schema<?> faults = typed("array");
        faults.setItems(fault);
        Schema<?> problem = typed("object");
        for (String text : List.of("type", "title", "detail", "instance")) {
            problem.addProperty(text, typed("string"));
        }
        problem.addProperty("status", typed("integer"));
        problem.addProperty("faults", faults);
        problem.setRequired(List.of("status"));
        return problem;
    }

    private static Schema<?> typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
