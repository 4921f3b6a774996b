package dev.fullcourt.server.access.web;

import dev.fullcourt.server.access.Account;
import dev.fullcourt.server.access.AccountPage;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.SignInPage;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: password, second factor, tokens for programs. */
@Controller
class AccountController {

  private final Pages pages;
  private final Account account;
  private final Audit audit;

  AccountController(Pages pages, Account account, Audit audit) {
    this.pages = pages;
    this.account = account;
    this.audit = audit;
  }

  @GetMapping("/account")
  ResponseEntity<String> account(Member member) {
    return show(member, null, null, 200);
  }

  @PostMapping("/account/password")
  ResponseEntity<String> password(
      Member member, @RequestParam String old, @RequestParam String chosen) {
    try {
      account.changePassword(member, old, chosen);
      audit.record(member, "changed the password", member.name(), null, null);
      return ResponseEntity.status(303).header("Location", "/sign-in").build();
    } catch (Refused e) {
      return show(member, null, e.getMessage(), 400);
    }
  }

  @PostMapping("/account/second-factor")
  ResponseEntity<String> secondFactor(
      Member member, @RequestParam String key, @RequestParam String code) {
    try {
      if (account.hasSecondFactor(member)) {
        throw new Refused("There is a second factor already.");
      }
      account.confirmSecondFactor(member, key, code);
      audit.record(member, "set up a second factor", member.name(), null, null);
      return see();
    } catch (Refused e) {
      return show(member, account.offerSecondFactor(key), null, e.getMessage(), 400);
    }
  }

  @PostMapping("/account/tokens")
  ResponseEntity<String> token(
      Member member,
      @RequestParam String name,
      @RequestParam(defaultValue = "false") boolean writes) {
    try {
      String made = account.makeToken(member, name, writes);
      audit.record(
          member, "made a token", name.strip(), null, writes ? "reads and writes" : "reads");
      return show(member, made, null, 201);
    } catch (Refused e) {
      return show(member, null, e.getMessage(), 400);
    }
  }

  @PostMapping("/account/tokens/{id}/end")
  ResponseEntity<String> endToken(Member member, @PathVariable int id) {
    if (!account.endToken(member, id)) {
      throw new Missing("You have no such token.");
    }
    audit.record(member, "ended a token", Integer.toString(id), null, null);
    return see();
  }

  private static ResponseEntity<String> see() {
    return ResponseEntity.status(303).header("Location", "/account").build();
  }

  private ResponseEntity<String> show(
      Member member, @Nullable String made, @Nullable String trouble, int status) {
    return show(member, account.offerSecondFactor(), made, trouble, status);
  }

  private ResponseEntity<String> show(
      Member member, String offered, @Nullable String made, @Nullable String trouble, int status) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "access/account",
        Frame.of("Your account", Frame.Section.NONE),
        new AccountPage(
            member,
            SignInPage.roles(member),
            account.hasSecondFactor(member) ? null : offered,
            account.tokens(member),
            made,
            trouble));
  }
}
