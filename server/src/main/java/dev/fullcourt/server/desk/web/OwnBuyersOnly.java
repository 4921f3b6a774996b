package dev.fullcourt.server.desk.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Present;
import dev.fullcourt.server.desk.Desk;
import dev.fullcourt.server.desk.Standing;
import dev.fullcourt.server.page.Missing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Partners see only buyers they have: of others they are told what strangers are told, nothing. */
@Component
class OwnBuyersOnly implements HandlerInterceptor, WebMvcConfigurer {

  private final Desk desk;

  OwnBuyersOnly(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/buyers/*/**", "/api/buyers/*/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Present.in(request)
        .filter(Member::onlyOwn)
        .ifPresent(member -> find(desk, member, buyer(request)));
    return true;
  }

  private static String buyer(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (variables instanceof Map<?, ?> map) {
      Object id = map.containsKey("buyer") ? map.get("buyer") : map.get("id");
      return String.valueOf(id);
    }
    return "";
  }

  /** How a buyer stands, for somebody who may know. */
  static Standing find(Desk desk, Member member, String buyer) {
    return desk.find(buyer)
        .filter(standing -> member.sees(standing.person()))
        .orElseThrow(() -> new Missing("There is no buyer with the id “" + buyer + "”."));
  }
}
