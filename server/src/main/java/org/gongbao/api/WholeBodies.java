package org.gongbao.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body that leaves out what its record needs: what may be missing is marked so in the record. */
@RestControllerAdvice(basePackageClasses = WholeBodies.class)
final class WholeBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (!(body instanceof Record)) {
            // The JSON null, which is refused by whoever wants a body.
            return body;
        }
        Set<String> missing = new LinkedHashSet<>();
        look("", body, missing);
        if (!missing.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "missing in the body: " + String.join(", ", missing));
        }
        return body;
    }

    private static void look(String at, @Nullable Object value, Set<String> missing) {
        switch (value) {
            case null -> missing.add(at);
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    Object part = value(component, record);
                    if (part != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        look(at.isEmpty() ? component.getName() : at + "." + component.getName(), part, missing);
                    }
                }
            }
            case Map<?, ?> map -> map.values().forEach(part -> look(at, part, missing));
            case Collection<?> list -> list.forEach(part -> look(at, part, missing));
            default -> {
                // It is there.
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Object body) {
        try {
            return component.getAccessor().invoke(body);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
